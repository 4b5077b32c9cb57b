package org.counterpart.legaltext.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The pairs of greatest total weight such that each side of each is in one pair only: exact, by shortest augmenting paths over the given edges
 * (Jonker and Volgenant's way, for sparse costs). Whoever has nobody worth it stays alone. No matrix is made; the search for a row ends at
 * the first column that is free or whose owner loses least by staying alone, so components of the graph never grow costly by being large.
 */
final class Assignment {

    /** @param weight positive; what the pair is worth over staying alone */
    record Edge(int row, int column, double weight) {}

    private record Reached(int column, double distance) {}

    private static final int NOBODY = -1;

    private final List<List<Edge>> edges;
    private final int[] columnOf;
    private final int[] rowOf;
    private final double[] rowPrice;
    private final double[] columnPrice;
    private final double[] distance;
    private final int[] reachedFrom;
    private final boolean[] settled;

    private Assignment(List<List<Edge>> edges, int columns) {
        this.edges = edges;
        this.columnOf = new int[edges.size()];
        this.rowOf = new int[columns];
        this.rowPrice = new double[edges.size()];
        this.columnPrice = new double[columns];
        this.distance = new double[columns];
        this.reachedFrom = new int[columns];
        this.settled = new boolean[columns];
        Arrays.fill(columnOf, NOBODY);
        Arrays.fill(rowOf, NOBODY);
        Arrays.fill(distance, Double.MAX_VALUE);
    }

    /** For each row its column, or -1; {@code edges} lists those of each row. */
    static int[] best(List<List<Edge>> edges, int columns) {
        var assignment = new Assignment(edges, columns);
        for (var row = 0; row < edges.size(); row++) {
            assignment.place(row);
        }
        return assignment.columnOf;
    }

    /** Finds the cheapest chain of changes that places this row, where the row at its end takes a free column or stays alone. */
    private void place(int first) {
        rowPrice[first] = edges.get(first).stream()
                .mapToDouble(edge -> -edge.weight() - columnPrice[edge.column()])
                .min()
                .orElse(0);
        rowPrice[first] = Math.min(0, rowPrice[first]);
        var rows = new java.util.ArrayList<Reached>();
        var touched = new java.util.ArrayList<Integer>();
        var queue = new PriorityQueue<Reached>((a, b) -> Double.compare(a.distance(), b.distance()));
        var row = first;
        var travelled = 0.0;
        var alone = first;
        var cheapestAlone = Double.MAX_VALUE;
        var freeColumn = NOBODY;
        while (true) {
            rows.add(new Reached(row, travelled));
            if (travelled - rowPrice[row] < cheapestAlone) {
                cheapestAlone = travelled - rowPrice[row];
                alone = row;
            }
            for (var edge : edges.get(row)) {
                var column = edge.column();
                var cost = travelled - edge.weight() - rowPrice[row] - columnPrice[column];
                if (!settled[column] && cost < distance[column]) {
                    if (distance[column] == Double.MAX_VALUE) {
                        touched.add(column);
                    }
                    distance[column] = cost;
                    reachedFrom[column] = row;
                    queue.add(new Reached(column, cost));
                }
            }
            while (!queue.isEmpty()
                    && (settled[queue.peek().column()]
                            || queue.peek().distance() > distance[queue.peek().column()])) {
                queue.remove();
            }
            if (queue.isEmpty() || queue.peek().distance() >= cheapestAlone) {
                break;
            }
            var next = queue.remove();
            if (rowOf[next.column()] == NOBODY) {
                freeColumn = next.column();
                travelled = next.distance();
                break;
            }
            settled[next.column()] = true;
            row = rowOf[next.column()];
            travelled = next.distance();
        }
        var length = freeColumn == NOBODY ? cheapestAlone : travelled;
        rows.forEach(one -> rowPrice[one.column()] += length - one.distance());
        for (int column : touched) {
            columnPrice[column] -= settled[column] ? length - distance[column] : 0;
            settled[column] = false;
            distance[column] = Double.MAX_VALUE;
        }
        shift(first, freeColumn, alone);
    }

    private void shift(int first, int freeColumn, int alone) {
        var column = freeColumn;
        if (column == NOBODY) {
            column = columnOf[alone];
            columnOf[alone] = NOBODY;
            if (alone == first) {
                return;
            }
        }
        while (true) {
            var row = reachedFrom[column];
            var given = columnOf[row];
            columnOf[row] = column;
            rowOf[column] = row;
            if (row == first) {
                return;
            }
            column = given;
        }
    }
}

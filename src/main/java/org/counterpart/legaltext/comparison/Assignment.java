package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
        rowPrice[first] = Math.min(0, cheapest(first));
        var search = new Search(first);
        search.follow();
        search.changePrices();
        shift(first, search.freeColumn, search.alone);
    }

    private double cheapest(int row) {
        return edges.get(row).stream()
                .mapToDouble(edge -> -edge.weight() - columnPrice[edge.column()])
                .min()
                .orElse(0);
    }

    /** The search for one chain, from the row that is to be placed over rows that would give way to it. */
    private final class Search {

        private final List<Reached> rows = new ArrayList<>();
        private final List<Integer> touched = new ArrayList<>();
        private final PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingDouble(Reached::distance));
        private final int first;
        private double travelled;
        private int alone;
        private double cheapestAlone = Double.MAX_VALUE;
        private int freeColumn = NOBODY;

        Search(int first) {
            this.first = first;
            this.alone = first;
        }

        void follow() {
            for (var row = first; row != NOBODY; row = next()) {
                rows.add(new Reached(row, travelled));
                if (travelled - rowPrice[row] < cheapestAlone) {
                    cheapestAlone = travelled - rowPrice[row];
                    alone = row;
                }
                reach(row);
            }
        }

        /** Notes what is nearer by this row than by those before. */
        private void reach(int row) {
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
        }

        /** The owner of the nearest column; nobody where that is free, or where somebody loses less by staying alone. */
        private int next() {
            while (!queue.isEmpty() && isOutdated(queue.peek())) {
                queue.remove();
            }
            if (queue.isEmpty() || queue.peek().distance() >= cheapestAlone) {
                return NOBODY;
            }
            var nearest = queue.remove();
            travelled = nearest.distance();
            var owner = rowOf[nearest.column()];
            if (owner == NOBODY) {
                freeColumn = nearest.column();
            } else {
                settled[nearest.column()] = true;
            }
            return owner;
        }

        private boolean isOutdated(Reached reached) {
            return settled[reached.column()] || reached.distance() > distance[reached.column()];
        }

        /** Whoever was passed pays as much less or more as keeps every other pair the best one. */
        void changePrices() {
            var length = freeColumn == NOBODY ? cheapestAlone : travelled;
            rows.forEach(one -> rowPrice[one.column()] += length - one.distance());
            for (int column : touched) {
                columnPrice[column] -= settled[column] ? length - distance[column] : 0;
                settled[column] = false;
                distance[column] = Double.MAX_VALUE;
            }
        }
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

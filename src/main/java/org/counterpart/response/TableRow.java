package org.counterpart.response;

import java.util.Map;
import java.util.Set;

/**
 * A row of a table that came back, as it was read.
 *
 * @param number as the program counts it
 * @param mark what stands in the column of marks
 * @param version what stands in the column of versions
 * @param open what stands in the columns that may be changed; empty where nothing does
 * @param unread of these columns those whose cell says nothing by itself: it is computed, or made one with cells of other rows
 */
record TableRow(int number, String mark, String version, Map<TableColumn, String> open, Set<TableColumn> unread) {

    String cell(TableColumn column) {
        return open.getOrDefault(column, "");
    }
}

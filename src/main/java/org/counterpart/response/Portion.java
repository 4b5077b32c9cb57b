package org.counterpart.response;

import java.util.ArrayList;
import java.util.List;

/** So many of a long list that one statement names them. */
final class Portion {

    private static final int SIZE = 500;

    static <T> List<List<T>> of(List<T> all) {
        return of(all, SIZE);
    }

    static <T> List<List<T>> of(List<T> all, int size) {
        var portions = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += size) {
            portions.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return portions;
    }

    private Portion() {}
}

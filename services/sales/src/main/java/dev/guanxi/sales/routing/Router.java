package dev.guanxi.sales.routing;

import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Shares leads among people, each to whoever has the largest part of their capacity free: a weighted round robin in which
 * those with capacities 5, 3 and 2 get 5, 3 and 2 of ten leads. Of two with equal parts the one with more room is first,
 * then the one whose name comes first; so what somebody gets depends on how many leads there are and on nothing else.
 */
final class Router {
    /** Parts are compared as fractions, not as rounded numbers: free/capacity of one against the other's. */
    private static final Comparator<Seat> FREEST = ((Comparator<Seat>) Router::compareParts)
            .thenComparingInt(Seat::room)
            .thenComparing(Comparator.comparing(Seat::owner).reversed());

    private Router() {}

    private static int compareParts(Seat one, Seat other) {
        return Long.compare((long) one.room() * other.capacity(), (long) other.room() * one.capacity());
    }

    /** {@return those of these people who have a capacity at all, whoever gets the next lead last} */
    static NavigableSet<Seat> inOrder(Collection<Seat> seats) {
        return seats.stream()
                .filter(seat -> seat.capacity() > 0)
                .collect(Collectors.toCollection(() -> new TreeSet<>(FREEST)));
    }

    /** Who of these, in order, gets the next lead; nobody when all are full. */
    static Optional<Seat> freest(NavigableSet<Seat> inOrder) {
        return inOrder.isEmpty()
                ? Optional.empty()
                : Optional.of(inOrder.last()).filter(seat -> seat.room() > 0);
    }
}

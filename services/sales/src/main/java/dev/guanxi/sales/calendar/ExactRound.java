package dev.guanxi.sales.calendar;

import dev.guanxi.sales.calendar.Round.Call;
import dev.guanxi.sales.calendar.Round.Route;
import dev.guanxi.sales.calendar.Round.Standing;
import dev.guanxi.sales.calendar.Round.Stop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The best of all orders of a few calls, by dynamic programming over the sets of calls that are made (Held and Karp, "A
 * dynamic programming approach to sequencing problems", 1962), with the appointments that are there as further stops in
 * their order. Of all ways to have made the same calls and to stand at the same place, those are kept that are neither
 * later nor longer on the way than another: an earlier arrival never makes worse what follows, because one can wait.
 */
final class ExactRound {
    /** So many calls are looked at in every order. */
    static final int MOST = 8;

    private final Round round;
    private final Map<Node, List<Label>> labels = new HashMap<>();
    private final Deque<Label> open = new ArrayDeque<>();

    private ExactRound(Round round) {
        this.round = round;
    }

    /**
     * What is behind one.
     *
     * @param made a bit for each call that is made
     * @param fixed how many of the appointments are over
     * @param last the last call, or -1 when it was none
     */
    private record Node(int made, int fixed, int last) {}

    /** One way to get there; dropped when there is another that is as good. */
    private static final class Label {
        private final Node node;
        private final Standing standing;
        private final @Nullable Label before;
        private final @Nullable Stop stop;
        private boolean dropped;

        Label(Node node, Standing standing, @Nullable Label before, @Nullable Stop stop) {
            this.node = node;
            this.standing = standing;
            this.before = before;
            this.stop = stop;
        }

        boolean isAsGoodAs(Label other) {
            return !standing.time().isAfter(other.standing.time())
                    && standing.travel().compareTo(other.standing.travel()) <= 0;
        }

        List<Stop> order() {
            var order = new ArrayList<Stop>();
            for (var label = this; label != null; label = label.before) {
                if (label.stop != null) {
                    order.addFirst(label.stop);
                }
            }
            return order;
        }
    }

    /** The day with the most calls, of those one with the least time on the way, of those one that ends first. */
    static Route best(Round round) {
        return new ExactRound(round).search();
    }

    private Route search() {
        keep(new Label(new Node(0, 0, -1), round.begun(), null, null));
        var best = Optional.<Route>empty();
        while (!open.isEmpty()) {
            var label = open.poll();
            if (!label.dropped) {
                goOn(label);
                best = better(best, label);
            }
        }
        return best.orElseThrow(() -> new IllegalStateException("a day without calls is always possible"));
    }

    private Optional<Route> better(Optional<Route> best, Label label) {
        if (label.node.fixed() < round.fixed().size()) {
            return best;
        }
        var route = round.route(label.order());
        return route != null
                        && best.filter(one -> Route.BEST_FIRST.compare(one, route) <= 0)
                                .isEmpty()
                ? Optional.of(route)
                : best;
    }

    private void goOn(Label label) {
        var node = label.node;
        for (int i = 0; i < round.calls().size(); i++) {
            if ((node.made() & 1 << i) == 0) {
                go(label, round.calls().get(i), new Node(node.made() | 1 << i, node.fixed(), i));
            }
        }
        if (node.fixed() < round.fixed().size()) {
            var stop = round.fixed().get(node.fixed());
            var last = stop.spot() == null ? node.last() : -1;
            go(label, stop, new Node(node.made(), node.fixed() + 1, last));
        }
    }

    private void go(Label from, Stop stop, Node to) {
        var step = round.next(from.standing, stop);
        if (step != null) {
            keep(new Label(to, round.after(from.standing, step), from, stop));
        }
    }

    private void keep(Label label) {
        var others = labels.computeIfAbsent(label.node, _ -> new ArrayList<>());
        if (others.stream().noneMatch(other -> other.isAsGoodAs(label))) {
            others.stream().filter(label::isAsGoodAs).forEach(other -> other.dropped = true);
            others.removeIf(other -> other.dropped);
            others.add(label);
            open.add(label);
        }
    }

    /** Whether there are few enough. */
    static boolean isFor(List<Call> calls) {
        return calls.size() <= MOST;
    }
}

package dev.guanxi.sales.org;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives the people of somebody to somebody else, from a day on. */
@ApplicationScoped
public class Succession {
    private final ReportingLines lines;
    private final Circles circles;
    private final Clock clock;

    Succession(ReportingLines lines, Circles circles, Clock clock) {
        this.lines = lines;
        this.circles = circles;
        this.clock = clock;
    }

    /**
     * Who takes over from whom, and when.
     *
     * @param leaves whether the first leaves the sales force on that day
     */
    public record Step(UUID from, UUID to, LocalDate day, boolean leaves) {}

    /** Lines that begin, and lines that are another now. */
    private record Changes(List<ReportingLine> begun, List<ReportingLine> corrected) {}

    /**
     * Makes those who report to the first report to the second. If the second is one of them, they report to whom the
     * first reported.
     *
     * @return how many report to somebody else now
     */
    @WithTransaction
    public Uni<Integer> take(Step step) {
        return lines.alone()
                .chain(() -> lines.reportingTo(step.from(), step.day()))
                .chain(reports -> lines.of(with(reports, step.from()))
                        .chain(present -> save(changes(step, reports, present)))
                        .chain(() -> circles.ensureNone(with(reports, step.from())))
                        .replaceWith(reports.size()));
    }

    private static List<UUID> with(List<UUID> reports, UUID head) {
        var all = new ArrayList<>(reports);
        all.add(head);
        return all;
    }

    private Uni<Void> save(Changes changes) {
        return lines.saveAll(changes.corrected()).chain(() -> lines.addAll(changes.begun()));
    }

    private Changes changes(Step step, List<UUID> reports, List<ReportingLine> present) {
        var changes = new Changes(new ArrayList<>(), new ArrayList<>());
        var head = holding(present, step.from(), step.day());
        for (var person : reports) {
            var line = holding(present, person, step.day());
            var manager = person.equals(step.to())
                    ? (head == null ? null : head.profile().managerId())
                    : step.to();
            var title = line == null ? null : line.profile().jobTitle();
            place(line, person, step.day(), new ReportingProfile(manager, title, false), changes);
        }
        if (step.leaves()) {
            place(head, step.from(), step.day(), new ReportingProfile(null, null, true), changes);
        }
        return changes;
    }

    private void place(
            @Nullable ReportingLine line, UUID person, LocalDate day, ReportingProfile profile, Changes changes) {
        if (line != null && day.equals(line.fromDay())) {
            line.correct(profile);
            changes.corrected().add(line);
        } else {
            changes.begun().add(ReportingLine.draw(person, day, profile, clock.instant()));
        }
    }

    private static @Nullable ReportingLine holding(List<ReportingLine> present, UUID person, LocalDate day) {
        return present.stream()
                .filter(line -> line.sellerId().equals(person))
                .filter(line -> line.fromDay() == null || !line.fromDay().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(null);
    }
}

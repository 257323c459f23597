package dev.guanxi.contact.notification;

import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with their inbox, and what services put into it. */
@ApplicationScoped
public class NotificationService {
    /** Where counting of what is unread ends. */
    public static final int MANY = 1000;

    private final Inbox inbox;
    private final Colleagues colleagues;
    private final Reading reading;
    private final PreferenceService preferences;
    private final Clock clock;

    NotificationService(
            Inbox inbox, Colleagues colleagues, Reading reading, PreferenceService preferences, Clock clock) {
        this.inbox = inbox;
        this.colleagues = colleagues;
        this.reading = reading;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** Tells everybody whom it is for. */
    @WithTransaction
    public Uni<Void> tell(List<Told> told) {
        return Multi.createFrom()
                .iterable(told)
                .onItem()
                .transformToUniAndConcatenate(this::addressed)
                .collect()
                .asList()
                .map(each -> each.stream().flatMap(List::stream).toList())
                .chain(this::keep);
    }

    private Uni<Void> keep(List<Told> told) {
        var people = told.stream().map(Told::person).distinct().toList();
        return colleagues
                .reachable(people)
                .chain(reachable -> preferences.ofAll(reachable))
                .chain(said -> inbox.add(told, each -> mailDue(each, said.get(each.person()))));
    }

    private @Nullable Instant mailDue(Told told, @Nullable Preferences said) {
        return said == null ? null : said.mailDue(told.kind(), told.importance(), clock.instant());
    }

    private Uni<List<Told>> addressed(Told told) {
        if (told.person() != null) {
            return Uni.createFrom().item(List.of(told));
        }
        if (told.team() == null || told.role() == null) {
            return Uni.createFrom().item(List.of());
        }
        return colleagues
                .in(told.team(), told.role())
                .map(people -> people.stream().map(told::to).toList());
    }

    public Uni<Page<Notification>> page(PageRequest request) {
        return colleagues
                .meet()
                .chain(reader -> inbox.page(request)
                        .chain(page -> reading.by(reader, page.items())
                                .map(items -> new Page<>(items, page.next(), page.count()))));
    }

    /** How many are unread, {@link #MANY} at most. */
    public Uni<Long> unread() {
        return colleagues.meet().chain(() -> inbox.unread(MANY));
    }

    public Uni<Void> read(UUID id) {
        return inbox.read(id);
    }

    /** Says of how many that was the first time. */
    public Uni<Integer> readAll(Instant upTo) {
        return inbox.readAll(upTo);
    }
}

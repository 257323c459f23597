package dev.guanxi.contact.memory;

import dev.guanxi.contact.consent.Agreements;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Habits that tell of health or religion. They are kept as long as the person explicitly agrees to it, and are deleted
 * with the consent: Personal Information Protection Law of the People's Republic of China, articles 28, 29 and 47.
 */
@ApplicationScoped
public class SensitiveHabits {
    /** Code of the purpose to which the person must have agreed. */
    public static final String PURPOSE = "sensitive-particulars";

    private static final String GUEST = "coalesce(preference.contact_id, preference.customer_id)";
    private static final String SENSITIVE = Arrays.stream(PreferenceTopic.values())
            .filter(PreferenceTopic::isSensitive)
            .map(topic -> "'" + topic.key() + "'")
            .collect(Collectors.joining(", ", "topic in (", ")"));

    /** What may be shown, as a condition on the table of preferences; also before what ended is deleted. */
    static final String SHOWABLE = "(not %s or %s)".formatted(SENSITIVE, Agreements.condition(GUEST, PURPOSE));

    /** Of these guests what nobody agreed to, or agrees to no more. */
    private static final String UNAGREED = """
            select id from preference where (contact_id = any($1) or customer_id = any($1) and contact_id is null)
                and not %s order by id
            """.formatted(SHOWABLE);

    private final Preferences preferences;
    private final Agreements agreements;

    SensitiveHabits(Preferences preferences, Agreements agreements) {
        this.preferences = preferences;
        this.agreements = agreements;
    }

    /** Whether such a topic may be written down of the guest; of any other it may. */
    Uni<Boolean> mayBeKept(Guest guest, String topic) {
        return PreferenceTopic.meant(topic).filter(PreferenceTopic::isSensitive).isEmpty()
                ? Uni.createFrom().item(true)
                : agreements.hold(guest.person(), PURPOSE);
    }

    /** Whether what is known may be shown. */
    Uni<Boolean> mayBeShown(Preference preference) {
        return mayBeKept(preference.guest(), preference.topic());
    }

    /**
     * Deletes what is known of somebody who does not agree to it any more.
     *
     * @param survivorsConsent the consent of the person whom they were merged into, which holds instead
     */
    @WithTransaction
    public Uni<Void> forgetUnagreed(UUID person, @Nullable UUID survivorsConsent) {
        if (survivorsConsent == null) {
            return forget(Stream.of(person));
        }
        return agreements
                .personOf(survivorsConsent)
                .chain(found -> forget(Stream.concat(Stream.of(person), found.stream())));
    }

    private Uni<Void> forget(Stream<UUID> persons) {
        return preferences.forgetEach(UNAGREED, persons.distinct().toArray(UUID[]::new));
    }
}

package dev.guanxi.contact.origin.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.contact.origin.Hearing;
import dev.guanxi.contact.origin.ProfileField;
import dev.guanxi.contact.origin.Told;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Listens to a kind of occasions on which something is said of customers and contacts: orders, leads…
 *
 * @param <T> what it reads of such an occasion
 */
abstract class SourceConsumer<T> extends ReactionConsumer<T> {
    private final Hearing hearing;

    SourceConsumer(String name, String topic, Class<T> fact, ObjectMapper json, Hearing hearing) {
        super(name, topic, fact, json);
        this.hearing = hearing;
    }

    /** What was said of whom. */
    record Said(RecordKind kind, UUID record, Told told) {}

    /** Whoever somebody is found to be, and how they are reached, as leads and responses tell it. */
    interface Reached {
        @Nullable
        UUID customerId();

        @Nullable
        UUID contactId();

        @Nullable
        String company();

        @Nullable
        String email();

        @Nullable
        String phone();

        /** The person is the customer where there is no company. */
        default List<Said> said(Function<Map<ProfileField, String>, Told> told) {
            var reach = new Values()
                    .with(ProfileField.PHONE, phone())
                    .with(ProfileField.EMAIL, email())
                    .all();
            var ofCustomer = company() == null
                    ? reach
                    : new Values().with(ProfileField.NAME, company()).all();
            var said = new ArrayList<Said>();
            if (customerId() != null) {
                said.add(new Said(RecordKind.CUSTOMER, customerId(), told.apply(ofCustomer)));
            }
            if (contactId() != null) {
                said.add(new Said(RecordKind.CONTACT, contactId(), told.apply(reach)));
            }
            return said;
        }
    }

    /** What is said on the occasion; nothing while it names nobody. */
    abstract List<Said> said(Event event, T occasion);

    @Override
    protected final Uni<Void> on(Event event, T occasion) {
        return event.is("person-erased")
                ? hearing.forget(event.subject())
                : Multi.createFrom()
                        .iterable(said(event, occasion))
                        .filter(said -> !said.told().values().isEmpty())
                        .onItem()
                        .transformToUniAndConcatenate(said -> hearing.hear(said.kind(), said.record(), said.told()))
                        .collect()
                        .last()
                        .replaceWithVoid();
    }

    @Override
    protected final Uni<Void> onErasure(Event event) {
        return hearing.forget(event.subject());
    }

    /** Collects values; what is not said is left out. */
    static final class Values {
        private final Map<ProfileField, String> said = new EnumMap<>(ProfileField.class);

        Values with(ProfileField field, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                said.put(field, value);
            }
            return this;
        }

        Map<ProfileField, String> all() {
            return said;
        }
    }
}

package dev.guanxi.contact.search.messaging;

import dev.guanxi.contact.search.Findable;
import dev.guanxi.contact.search.Findable.Words;
import dev.guanxi.contact.search.RecordKind;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.identity.Ownership;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we read of every service's records; of each kind some of it. */
record Announced(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String fullName,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String company,
        @Nullable String subject,
        @Nullable String number,
        @Nullable String sku,
        @Nullable String serial,
        @Nullable String series,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String country,
        @Nullable String status,
        @Nullable String ownerId,
        @Nullable String team,
        @Nullable UUID customerId,
        @Nullable UUID partnerId,
        @Nullable UUID mergedInto,
        @Nullable List<Line> lines) {

    private static final int MOST_LINES = 10;
    private static final Set<String> HIDDEN = Set.of("MERGED", "ERASED", "REMOVED");

    /** One line of an order. */
    record Line(@Nullable String name) {}

    Findable findable(Event event) {
        var is = RecordKind.announcedOn(event.topic());
        var shown = mergedInto == null && (status == null || !HIDDEN.contains(status));
        return new Findable(
                is,
                event.subject(),
                event.sequence(),
                shown,
                shown ? words(is) : Words.NONE,
                ownership(is, event.subject()));
    }

    private Words words(RecordKind is) {
        return switch (is) {
            case CUSTOMER -> called(name, "PERSON".equals(kind), null);
            case CONTACT -> called(fullName, true, null);
            case LEAD, DEAL ->
                company == null ? called(person(), true, number) : called(company, false, number, person());
            case OPPORTUNITY, QUOTE, DOCUMENT, CAMPAIGN, PARTNER -> called(name, false, number);
            case OBJECT -> called(name, false, null);
            case CASE -> called(subject, false, number);
            case INSTALLED_PRODUCT -> called(name, false, serial, sku);
            case PRODUCT -> called(name, false, sku, series);
            case ORDER -> called(number, false, number, products());
        };
    }

    private Words called(@Nullable String label, boolean isPerson, @Nullable String read, @Nullable String... also) {
        var others = Stream.of(also).filter(Objects::nonNull).distinct().toList();
        return new Words(label == null ? "" : label, isPerson, read, others, email, phone, country);
    }

    /** Put together as the script asks. */
    private @Nullable String person() {
        if (givenName == null || familyName == null) {
            return givenName == null ? familyName : givenName;
        }
        var chinese = familyName.codePoints().anyMatch(Character::isIdeographic);
        return chinese ? familyName + givenName : givenName + " " + familyName;
    }

    private @Nullable String[] products() {
        return lines == null
                ? new String[0]
                : lines.stream().map(Line::name).limit(MOST_LINES).toArray(String[]::new);
    }

    /** Who sees it and whose it is; of most kinds a customer sees nothing all the same. */
    private Ownership ownership(RecordKind is, UUID id) {
        return switch (is) {
            case CASE, INSTALLED_PRODUCT, ORDER, CONTACT, LEAD, OPPORTUNITY, QUOTE, DOCUMENT, CAMPAIGN ->
                new Ownership(ownerId, team, null, customerId);
            case DEAL -> new Ownership(ownerId, team, partnerId, customerId);
            case PARTNER -> new Ownership(ownerId, team, id, null);
            case CUSTOMER, PRODUCT, OBJECT -> Ownership.of(ownerId, team);
        };
    }
}

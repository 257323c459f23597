package dev.guanxi.contact.origin;

import dev.guanxi.contact.origin.Origin.Confirmation;
import dev.guanxi.contact.origin.Statements.Confirmed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is known of the values of one customer or contact, and whom one believes. */
record Known(Subject subject, TrustTable trust, List<Statement> statements, Map<ProfileField, Confirmed> confirmed) {

    /** Field by field, those about which there is something to say. */
    List<Origin> origins() {
        var said = OwnHistory.byField(statements);
        var origins = new ArrayList<Origin>();
        for (var field : subject.fields()) {
            var value = subject.value(field);
            var about = said.getOrDefault(field, List.of());
            if (value != null || about.stream().anyMatch(statement -> !statement.takesAway())) {
                origins.add(new Judgement(trust.of(field), about, confirmation(field))
                        .of(field, value, value == null ? "" : subject.normal(field, value)));
            }
        }
        return origins;
    }

    /** Null also when somebody has written something else since. */
    @Nullable
    Confirmation confirmation(ProfileField field) {
        var value = subject.value(field);
        var found = confirmed.get(field);
        return found == null || value == null || !found.normal().equals(subject.normal(field, value))
                ? null
                : found.confirmation();
    }

    /** Whether the profile is to follow what was just said: it is believed, and is news. */
    boolean adopts(Statement heard) {
        var value = String.valueOf(heard.value());
        return heard.field().isFollowed()
                && !subject.says(heard.field(), value)
                && confirmation(heard.field()) == null
                && trust.of(heard.field())
                        .winner(OwnHistory.byField(statements).getOrDefault(heard.field(), List.of()))
                        .filter(winner -> winner.says(heard.normal()))
                        .isPresent();
    }

    Optional<Statement> statement(UUID id) {
        return statements.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}

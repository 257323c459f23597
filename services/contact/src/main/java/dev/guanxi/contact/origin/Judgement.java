package dev.guanxi.contact.origin;

import dev.guanxi.contact.origin.Origin.Confirmation;
import dev.guanxi.contact.origin.Origin.Other;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all that was said about one field comes to, and why each statement holds or does not. */
final class Judgement {
    private final FieldTrust trust;
    private final List<Statement> statements;
    private final Instant takenAway;
    private final @Nullable Confirmation confirmation;

    Judgement(FieldTrust trust, List<Statement> statements, @Nullable Confirmation confirmation) {
        this.trust = trust;
        this.statements = statements;
        this.takenAway = FieldTrust.takenAway(statements);
        this.confirmation = confirmation;
    }

    /**
     * Where the value comes from.
     *
     * @param value as the profile says it
     * @param normal what all ways of writing it have in common
     */
    Origin of(ProfileField field, @Nullable String value, String normal) {
        var held = value == null
                ? null
                : statements.stream()
                        .filter(statement -> statement.says(normal))
                        .max(trust.belief())
                        .orElse(null);
        var others = statements.stream()
                .filter(statement -> !statement.equals(held) && !statement.takesAway())
                .sorted(Comparator.comparing(Statement::saidAt).reversed().thenComparing(Statement::id))
                .map(statement -> other(statement, held, normal))
                .toList();
        return new Origin(field, value, held, confirmation, others);
    }

    private Other other(Statement statement, @Nullable Statement held, String normal) {
        if (statement.isErased()) {
            return plain(statement, StatementStanding.ERASED);
        }
        if (statement.says(normal)) {
            return plain(statement, StatementStanding.AGREES);
        }
        if (confirmation != null) {
            return plain(statement, StatementStanding.CONFIRMED_OTHERWISE);
        }
        if (!statement.saidAt().isAfter(takenAway)) {
            return plain(statement, StatementStanding.TAKEN_AWAY);
        }
        return held == null ? plain(statement, StatementStanding.NOT_ADOPTED) : compared(statement, held);
    }

    private static Other plain(Statement statement, StatementStanding standing) {
        return new Other(statement, standing, null, 0);
    }

    private Other compared(Statement statement, Statement held) {
        var months = trust.monthsBetween(statement.source(), held.source());
        return new Other(statement, standing(statement, held), held.source(), months);
    }

    private StatementStanding standing(Statement statement, Statement held) {
        if (trust.belief().compare(statement, held) > 0) {
            return StatementStanding.NOT_ADOPTED;
        }
        var ranks = Integer.compare(trust.rank(statement.source()), trust.rank(held.source()));
        return ranks > 0
                ? StatementStanding.LESS_TRUSTED
                : ranks == 0 ? StatementStanding.OLDER : StatementStanding.OUTDATED;
    }
}

package dev.guanxi.sales.telesales;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could be called now.
 *
 * @param number as it is held
 * @param attempts so many were made
 * @param hold minutes for which the number is kept
 * @param refusal why they may not be called after all
 */
record Candidate(
        Callee callee,
        String number,
        int attempts,
        @Nullable UUID scriptId,
        @Nullable Integer scriptEdition,
        int hold,
        @Nullable String refusal) {
    /** What is selected, in the order of {@link #of}. */
    static final String COLUMNS = """
            t.id, t.list_id, t.lead_id, t.customer_id, t.contact_id, t.number, t.attempts, l.script_id, s.edition,
            coalesce(l.hold, %d),
            """.formatted(CallLimits.USUAL.hold());

    static final String TABLES = """
            call_target t left join call_list l on l.id = t.list_id left join call_script s on s.id = l.script_id
            """;

    static Candidate of(Object[] row) {
        return new Candidate(
                new Callee((UUID) row[0], (UUID) row[1], (UUID) row[2], (UUID) row[3], (UUID) row[4]),
                (String) row[5],
                (Integer) row[6],
                (UUID) row[7],
                (Integer) row[8],
                (Integer) row[9],
                (String) row[10]);
    }
}

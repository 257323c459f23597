package dev.guanxi.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the platform itself keeps in every service. */
@ApplicationScoped
class PlatformRecords implements PersonalRecords {
    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.emptied(
                        "changes",
                        "select subject, kind, version, changed_at, actor_name, changes, reason from audit_trail where subject = any($1)",
                        "jsonb_path_exists(changes, '$[*].before') or jsonb_path_exists(changes, '$[*].after')"
                                + " or reason is not null"),
                Holding.removed(
                        "undelivered events",
                        "select topic, type, occurred_at, payload, reason from dead_letter where subject = any($1)"),
                Holding.emptied(
                        "imported rows",
                        "select line, outcome, raw, findings, before, given from import_row where subject = any($1)",
                        "raw is not null or before is not null"),
                // forgotten with the person; what is answered about them later names an id at most
                Holding.impersonal(
                        "stored answers",
                        "select operation, status, body, answered_at from idempotency where subjects && $1::uuid[] or subject = any($1)"));
    }
}

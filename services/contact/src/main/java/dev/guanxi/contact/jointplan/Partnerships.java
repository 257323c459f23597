package dev.guanxi.contact.jointplan;

import dev.guanxi.contact.level.LevelFollower;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Which customers are partners, as a whole or in a product line, and until when each has a plan; so that those without
 * one are found without looking at the others.
 */
@ApplicationScoped
class Partnerships implements LevelFollower {
    private static final String REMOVE = """
            delete from partnership p where id = any($1) and not exists (
                select from customer_level l where l.customer_id = p.id and l.level = 'PARTNERSHIP')
            """;
    private static final String KEEP = """
            insert into partnership (id, planned_until, owner_id, team)
            select c.id, coalesce((select max(valid_until) from joint_plan p
                where p.customer_id = c.id and p.standing = 'AGREED'), date '0001-01-01'), c.owner_id, c.team
            from customer c where c.id = any($1)
            and exists (select from customer_level l where l.customer_id = c.id and l.level = 'PARTNERSHIP')
            on conflict (id) do update set
                planned_until = excluded.planned_until, owner_id = excluded.owner_id, team = excluded.team
            """;

    @Override
    public Uni<Void> levelsFound(UUID[] customers) {
        return InTransaction.update(REMOVE, (Object) customers)
                .chain(() -> InTransaction.update(KEEP, (Object) customers))
                .replaceWithVoid();
    }

    Uni<Void> planned(JointPlan plan) {
        return levelsFound(new UUID[] {plan.customerId()});
    }
}

package dev.guanxi.sales.tip;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with skills. One method, one transaction. */
@ApplicationScoped
public class SkillService {
    /** Whoever names the same twice at one moment waits here for the first. */
    private static final String SAME = """
            select s.id from pg_advisory_xact_lock(hashtext('skill ' || $1)) l left join skill s
                on s.owner_id = $1 and lower(s.name) = lower($2)
            """;

    private static final String HOLD = "select 1 from skill where id = $1 for update";
    private static final String ENDORSE =
            "insert into skill_endorsement (skill_id, endorser, at) values ($1, $2, $3) on conflict do nothing";
    private static final String TAKE_BACK = "delete from skill_endorsement where skill_id = $1 and endorser = $2";
    private static final String COUNT = """
            update skill set endorsements = (select count(*) from skill_endorsement where skill_id = $1) where id = $1
            """;

    private final Skills skills;
    private final Board board;
    private final CurrentCaller caller;
    private final Clock clock;

    SkillService(Skills skills, Board board, CurrentCaller caller, Clock clock) {
        this.skills = skills;
        this.board = board;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<Skill> get(UUID id) {
        return skills.require(id);
    }

    /** The caller says what they are good at. */
    @WithTransaction
    public Uni<Skill> name(String name, int level) {
        var person = caller.get();
        return ensureNew(person.id(), name, null)
                .chain(() -> skills.add(Skill.name(name, level, person.id(), person.homeTeam(), clock.instant())));
    }

    @WithTransaction
    public Uni<Skill> change(UUID id, long expectedVersion, String name, int level) {
        return skills.require(id)
                .invoke(board::ensureTheirs)
                .call(skill -> ensureNew(skill.state().ownerId(), name, id))
                .chain(() -> skills.change(id, expectedVersion, skill -> skill.change(name, level)));
    }

    private Uni<Void> ensureNew(String person, String name, @Nullable UUID but) {
        return InTransaction.select(row -> (UUID) row[0], SAME, person, name)
                .invoke(found -> found.stream()
                        .filter(id -> id != null && !id.equals(but))
                        .findFirst()
                        .ifPresent(_ -> {
                            throw new RuleBroken("skill-known", name);
                        }))
                .replaceWithVoid();
    }

    @WithTransaction
    public Uni<Void> drop(UUID id, long expectedVersion) {
        return skills.require(id)
                .invoke(board::ensureTheirs)
                .invoke(skill -> skill.expectVersion(expectedVersion))
                .invoke(Skill::drop)
                .chain(skill -> skills.removeAll(List.of(skill)));
    }

    /** The caller says so, too. Nobody endorses themself. */
    @WithTransaction
    public Uni<Void> endorse(UUID id) {
        return held(id).invoke(skill ->
                        ensure(!caller.get().id().equals(skill.ownership().owner()), "own-skill"))
                .chain(() -> InTransaction.update(
                        ENDORSE, id, caller.get().id(), clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(() -> counted(id));
    }

    @WithTransaction
    public Uni<Void> takeEndorsementBack(UUID id) {
        return held(id).chain(
                        () -> InTransaction.update(TAKE_BACK, id, caller.get().id()))
                .chain(() -> counted(id));
    }

    private Uni<Skill> held(UUID id) {
        return skills.require(id).call(() -> InTransaction.select(row -> row.length, HOLD, id));
    }

    private static Uni<Void> counted(UUID id) {
        return InTransaction.update(COUNT, id).replaceWithVoid();
    }
}

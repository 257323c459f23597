package dev.guanxi.sales.tip;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What others say to a tip: whether it helped, each of them once, and what they have to add. */
@ApplicationScoped
public class Voices {
    /** More than anybody reads. */
    public static final int MOST = 500;

    private static final String VOTE =
            "insert into tip_vote (tip_id, voter, at) values ($1, $2, $3) on conflict do nothing";
    private static final String UNVOTE = "delete from tip_vote where tip_id = $1 and voter = $2";
    private static final String ADD =
            "insert into tip_comment (id, tip_id, owner_id, team, note, noted_at) values ($1, $2, $3, $4, $5, $6)";
    private static final String TAKE_BACK = "delete from tip_comment where id = $1";
    private static final String WHOSE = "select tip_id, owner_id, team from tip_comment where id = $1";
    private static final String OF =
            "select id, owner_id, note, noted_at from tip_comment where tip_id = $1 order by noted_at, id limit "
                    + MOST;

    /** In this order, so that two who speak at the same moment are both counted: the tip's row is held meanwhile. */
    private static final String HOLD = "select 1 from tip where id = $1 for update";

    private static final String COUNT = """
            update tip set votes = (select count(*) from tip_vote where tip_id = $1),
                comments = (select count(*) from tip_comment where tip_id = $1)
            where id = $1
            """;

    private final Tips tips;
    private final Board board;
    private final Notices notices;
    private final CurrentCaller caller;
    private final Clock clock;

    Voices(Tips tips, Board board, Notices notices, CurrentCaller caller, Clock clock) {
        this.tips = tips;
        this.board = board;
        this.notices = notices;
        this.caller = caller;
        this.clock = clock;
    }

    /** The tip helped the caller. Nobody votes for what they wrote themselves. */
    @WithTransaction
    public Uni<Void> vote(UUID tip) {
        return held(tip)
                .invoke(found -> ensure(!isAuthor(found), "own-tip"))
                .chain(() -> InTransaction.update(VOTE, tip, caller.get().id(), now()))
                .chain(() -> counted(tip));
    }

    @WithTransaction
    public Uni<Void> takeVoteBack(UUID tip) {
        return held(tip)
                .chain(() -> InTransaction.update(UNVOTE, tip, caller.get().id()))
                .chain(() -> counted(tip));
    }

    /** The tip's author is told. */
    @WithTransaction
    public Uni<Comment> comment(UUID tip, String text) {
        var at = now();
        var comment = new Comment(Ids.next(), caller.get().id(), text, at.toInstant());
        return held(tip)
                .call(() -> InTransaction.update(
                        ADD, comment.id(), tip, comment.ownerId(), caller.get().homeTeam(), text, at))
                .call(() -> counted(tip))
                .call(found -> isAuthor(found) ? Uni.createFrom().voidItem() : notices.send(notice(found, comment)))
                .replaceWith(comment);
    }

    /** By whoever wrote it, and by their manager. */
    @WithTransaction
    public Uni<Void> takeCommentBack(UUID comment) {
        return InTransaction.select(Function.identity(), WHOSE, comment)
                .map(found -> whose(comment, found))
                .invoke(written -> board.ensureTheirs(written::ownership))
                .call(written -> held(written.tip()))
                .call(() -> InTransaction.update(TAKE_BACK, comment))
                .chain(written -> counted(written.tip()));
    }

    private record Written(UUID tip, Ownership ownership) {}

    private static Written whose(UUID comment, List<Object[]> found) {
        if (found.isEmpty()) {
            throw new NotFound("tip-comment", comment);
        }
        var row = found.getFirst();
        return new Written((UUID) row[0], Ownership.of((String) row[1], (String) row[2]));
    }

    /** Those of a tip, in the order in which they were made. */
    @WithSession
    public Uni<List<Comment>> of(UUID tip) {
        return tips.require(tip).chain(() -> InTransaction.select(Voices::comment, OF, tip));
    }

    private static Comment comment(Object[] row) {
        return new Comment((UUID) row[0], (String) row[1], (String) row[2], ((OffsetDateTime) row[3]).toInstant());
    }

    private Uni<Tip> held(UUID tip) {
        return tips.require(tip).call(() -> InTransaction.select(row -> row.length, HOLD, tip));
    }

    private static Uni<Void> counted(UUID tip) {
        return InTransaction.update(COUNT, tip).replaceWithVoid();
    }

    private boolean isAuthor(Tip tip) {
        return caller.get().id().equals(tip.ownership().owner());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Notice notice(Tip tip, Comment comment) {
        return new Notice(
                new Addressee.Person(tip.state().ownerId()),
                "tip-commented",
                Importance.LOW,
                new Notice.About("tips", tip.id()),
                null,
                List.of(),
                "tip-commented:" + comment.id());
    }
}

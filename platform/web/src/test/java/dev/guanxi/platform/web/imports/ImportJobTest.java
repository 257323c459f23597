package dev.guanxi.platform.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.web.jobs.ClaimLost;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportJobTest extends ImportTesting {
    @Test
    void aSuccessorGoesOnWhereAnotherDied() throws Throwable {
        var id = upload(names(2500));
        execute(DIE_AFTER_CLAIM, deadWorker, id);
        takeRows(id, 0, 1000);
        assertThat(things()).isEqualTo(1000);

        execute(LAPSE, id);

        end(id).body("status", equalTo("FINISHED"))
                .body("done", equalTo(2500))
                .body("created", equalTo(2500))
                .body("refused", equalTo(0));
        assertThat(things()).isEqualTo(2500);
    }

    @Test
    void whatADeadWorkerTookIsKnownToTheNext() throws Throwable {
        var id = upload(names(1500) + "ugly\nthing 700\nugly\n");
        execute(DIE_AFTER_CLAIM, deadWorker, id);
        takeRows(id, 0, 1000);
        takeRows(id, 1000, 501);
        execute(LAPSE, id);

        end(id).body("created", equalTo(1500)).body("refused", equalTo(3));

        assertThat(errors(id)).anyMatch(line -> line.startsWith("1503,") && line.contains("702"));
        assertThat(things()).isEqualTo(1500);
    }

    @Test
    void aWorkerThatLostItsClaimWritesNothing() throws Throwable {
        var id = upload(names(2500));
        execute(DIE_AFTER_CLAIM, deadWorker, id);
        takeRows(id, 0, 1000);
        execute(LAPSE, id);
        end(id).body("created", equalTo(2500));

        assertThatThrownBy(() -> takeRows(id, 1000, 1000)).isInstanceOf(ClaimLost.class);

        assertThat(things()).isEqualTo(2500);
    }

    @Test
    void aWorkerThatMissedABatchWritesNothing() throws Throwable {
        var id = upload(names(2500));
        execute(DIE_AFTER_CLAIM, deadWorker, id);
        takeRows(id, 0, 1000);

        assertThatThrownBy(() -> takeRows(id, 0, 500)).isInstanceOf(ClaimLost.class);

        assertThat(things()).isEqualTo(1000);
        execute(LAPSE, id);
        end(id).body("created", equalTo(2500));
    }

    @Test
    void aRowThatBreaksTheImporterDoesNotStopTheOthers() {
        var id = upload("name\ngood\npoison\nfair\n");

        run(id).body("status", equalTo("FINISHED")).body("created", equalTo(2)).body("refused", equalTo(1));

        assertThat(errors(id)).last().asString().startsWith("3,The row could not be taken by our own fault");
    }

    @Test
    void theErrorFileHasEveryRefusedRow() {
        var rows = IntStream.range(0, 2300).mapToObj(i -> "ugly" + i + "\n").collect(Collectors.joining());
        var id = upload("name\n" + rows);

        run(id).body("refused", equalTo(2300));

        var errors = errors(id);
        assertThat(errors).hasSize(2301);
        assertThat(errors.get(1500)).isEqualTo("1501,name: A thing cannot be called ugly1499.,ugly1499");
    }

    @Test
    void quotedLineBreaksBelongToTheirRow() {
        var id = upload("name\n\"two\nlines\"\nugly,1\n");

        run(id).body("created", equalTo(1)).body("refused", equalTo(1));

        assertThat(errors(id)).last().asString().startsWith("4,\"The row has 2 values, but the heading has 1.");
    }

    @Test
    void aFileThatIsNoCsvSaysWhere() {
        var id = upload("name\nfirst\n\"second\nthird\n");

        run(id).body("status", equalTo("FAILED")).body("reason", containsString("no well-formed CSV"));

        assertThat(things()).isZero();
    }

    @Test
    void whatIsTooOldIsForgottenAndCanStillBeUndone() throws Throwable {
        var id = upload("name\nkept\nugly\n");
        run(id).body("created", equalTo(1));
        execute("update import_job set created_at = now() - interval '31 days' where id = ?", id);

        VertxContextSupport.subscribeAndAwait(retention::expire);

        assertThat(count("select count(*) from import_chunk where job_id = ?", id))
                .isZero();
        assertThat(count("select count(*) from import_row where job_id = ? and raw is not null", id))
                .isZero();
        As.person(person).get("/imports/{id}/errors", id).then().statusCode(409);
        As.person(person).post("/imports/{id}/undo", id).then().statusCode(202);
        end(id).body("status", equalTo("UNDONE")).body("undone", equalTo(1));
        assertThat(things()).isZero();
    }
}

package dev.guanxi.platform.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files that change what is here. */
@QuarkusTest
class ImportUpdateTest extends ImportTesting {
    private static final String DIE_UNDOING =
            "update import_job set status = 'UNDOING', done = 0, holder = ?, held_until = now() + interval '1 hour' where id = ?";

    @Inject
    ImportUndo undo;

    @Test
    void changesGoOnWhereAnotherDied() throws Throwable {
        run(upload(names(1500))).body("created", equalTo(1500));
        var id = handle(upload(painted(1500, "red") + "thing 700,blue\nnobody,red\n"), "UPDATE", "name", false);
        execute(DIE_AFTER_CLAIM, deadWorker, id);
        takeRows(id, 0, 1000);
        assertThat(painted("red")).isEqualTo(1000);

        execute(LAPSE, id);

        end(id).body("status", equalTo("FINISHED"))
                .body("created", equalTo(0))
                .body("updated", equalTo(1500))
                .body("refused", equalTo(2));
        assertThat(painted("red")).isEqualTo(1500);
        assertThat(errors(id))
                .contains("1502,The row repeats line 702 of the file.,thing 700,blue")
                .contains("1503,name: No record that you see has this name.,nobody,red");
        assertThat(count("select count(*) from audit_trail where import_job = ?", id))
                .isEqualTo(1500);
    }

    @Test
    void anUndoGoesOnWhereAnotherDied() throws Throwable {
        run(upload(names(1500))).body("created", equalTo(1500));
        var id = handle(upload(painted(1500, "red") + "fresh,red\n"), "UPSERT", "name", false);
        run(id).body("updated", equalTo(1500)).body("created", equalTo(1));
        execute(DIE_UNDOING, deadWorker, id);
        var job = VertxContextSupport.subscribeAndAwait(() -> jobs.find(id)).orElseThrow();
        undo.step(job, deadWorker, importer, Long.MAX_VALUE);
        assertThat(painted("red")).isEqualTo(501);

        execute(LAPSE, id);

        end(id).body("status", equalTo("UNDONE")).body("undone", equalTo(1501)).body("kept", equalTo(0));
        assertThat(painted("red")).isZero();
        assertThat(things()).isEqualTo(1500);
    }

    @Test
    void aRowThatChangesNothingLeavesNoTrace() {
        run(upload("name,colour\nsame,\nother,\n")).body("created", equalTo(2));
        var id = handle(upload("name,colour\nsame,\nother,green\nfresh,\n"), "UPSERT", "name", false);
        As.person(person).post("/imports/{id}/dry-run", id).then().statusCode(202);

        end(id).body("status", equalTo("CHECKED"))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
        assertThat(things()).isEqualTo(2);

        run(id).body("created", equalTo(1)).body("updated", equalTo(1)).body("unchanged", equalTo(1));
        assertThat(things()).isEqualTo(3);
        assertThat(count("select count(*) from thing where owner_id = ? and version = 1", person.id()))
                .isEqualTo(1);
    }

    @Test
    void aChangeThatBreaksTheImporterDoesNotStopTheOthers() {
        run(upload("name\nfirst\nsecond\nthird\n"));
        var id = handle(upload("name,colour\nfirst,red\nsecond,poison\nthird,red\n"), "UPDATE", "name", false);

        run(id).body("status", equalTo("FINISHED")).body("updated", equalTo(2)).body("refused", equalTo(1));

        assertThat(painted("red")).isEqualTo(2);
    }

    @Test
    void anUndoPutsBackWhatNobodyChangedSinceAndNamesTheRest() throws Throwable {
        run(upload("name,colour\nfirst,white\nsecond,white\nthird,white\n"));
        var id = handle(upload("name,colour\nfirst,red\nsecond,\nthird,red\nfourth,red\n"), "UPSERT", "name", true);
        run(id).body("updated", equalTo(3)).body("created", equalTo(1));
        assertThat(painted("white")).isZero();
        execute("update thing set colour = 'black', version = 2 where name = 'third' and owner_id = ?", person.id());

        As.person(person).post("/imports/{id}/undo", id).then().statusCode(202);

        end(id).body("status", equalTo("UNDONE")).body("undone", equalTo(3)).body("kept", equalTo(1));
        assertThat(painted("white")).isEqualTo(2);
        assertThat(things()).isEqualTo(3);
        assertThat(As.person(person)
                        .get("/imports/{id}/errors?kept=true", id)
                        .asString()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("4,\"These fields were changed since, and stay as they are: colour.\",");
    }

    @Test
    void whatWasForgottenCannotBePutBack() throws Throwable {
        run(upload("name,colour\nold,white\n"));
        var id = handle(upload("name,colour\nold,red\n"), "UPDATE", "name", false);
        run(id).body("updated", equalTo(1));
        execute("update import_job set created_at = now() - interval '31 days' where id = ?", id);

        VertxContextSupport.subscribeAndAwait(retention::expire);

        assertThat(count("select count(*) from import_row where job_id = ? and before is not null", id))
                .isZero();
        As.person(person).post("/imports/{id}/undo", id).then().statusCode(202);
        end(id).body("undone", equalTo(0)).body("kept", equalTo(1));
        assertThat(As.person(person).get("/imports/{id}/errors?kept=true", id).asString())
                .contains("What the record was like before is deleted by now.");
    }

    @Test
    void rowsFindTheirRecordByItsIdAmongWhatOneSees() {
        var mine = make(person, "mine");
        var theirs = make(Person.of("somebody-" + UUID.randomUUID(), Roles.SALES_REP), "theirs");
        var twin = make(person, "twin");
        make(person, "twin");
        var id = handle(
                upload("id,colour\n%s,red\n%s,red\n,red\n17,red\n".formatted(mine, theirs)), "UPDATE", "id", false);

        run(id).body("updated", equalTo(1)).body("refused", equalTo(3));

        assertThat(errors(id))
                .contains(
                        "3,id: No record that you see has this id.," + theirs + ",red",
                        "4,id: The row does not say whom it is about.,,red")
                .last()
                .asString()
                .startsWith("5,");
        var several = handle(upload("name,colour\ntwin,red\n"), "UPSERT", "name", false);
        run(several).body("refused", equalTo(1));
        assertThat(errors(several)).last().asString().contains("Several records have this name");
        run(handle(upload("id,name\n%s,renamed\n".formatted(twin)), "UPDATE", "id", false))
                .body("updated", equalTo(1));
    }

    @Test
    void whatAJobCannotDoIsSaidBeforehand() {
        var id = upload("name,colour\nx,red\n");

        mapping(id, Map.of("mode", "UPDATE")).statusCode(422);
        mapping(id, Map.of("mode", "UPDATE", "matchBy", "colour")).statusCode(422);
        mapping(id, Map.of("mode", "UPDATE", "matchBy", "id")).statusCode(200);
        As.person(person).post("/imports/{id}/run", id).then().statusCode(422);
        As.person(person)
                .get("/imports/kinds")
                .then()
                .body("find { it.kind == 'things' }.matchBy", equalTo(List.of("id", "name")));
    }
}

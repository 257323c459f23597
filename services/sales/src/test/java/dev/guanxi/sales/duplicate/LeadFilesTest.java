package dev.guanxi.sales.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files of leads: whom they bring again, and to whom they go. */
@QuarkusTest
class LeadFilesTest {
    @Test
    void whoIsHereAlreadyComesWithAWarningOrNotAtAll() {
        var somebody = new Somebody();
        somebody.lead(somebody.ann);
        var file = "company,phone\n天明%s眼镜公司,0571%s\nNew %s,\n".formatted(somebody.key, somebody.digits, somebody.key);
        var leads = new Imports(somebody.ann, "leads");

        var refusing = leads.upload(file);
        leads.handle(refusing, Map.of("options", Map.of("duplicates", "REFUSE")))
                .statusCode(200);
        leads.run(refusing).body("created", equalTo(1)).body("refused", equalTo(1));
        assertThat(leads.errors(refusing, "zh-CN")).anyMatch(line -> line.contains("可能已有此线索或客户"));

        var warning = leads.upload(file);
        leads.run(warning)
                .body("created", equalTo(2))
                .body("refused", equalTo(0))
                .body("warnings", equalTo(2));
        As.person(somebody.ann)
                .get("/imports/{id}/errors?warnings=true", warning)
                .then()
                .statusCode(200)
                .body(containsString("somebody who is here already"));
    }

    @Test
    void aFileIsSharedByTheRulesWhileItComesInAndTakenBackAsAWhole() {
        var somebody = new Somebody();
        var sellers = List.of(seller(somebody, "s5", 5), seller(somebody, "s3", 3), seller(somebody, "s2", 2));
        As.person(somebody.boss)
                .body(Map.of(
                        "name",
                        "File " + somebody.key,
                        "position",
                        1,
                        "active",
                        true,
                        "filter",
                        "company==*" + somebody.key + "*",
                        "target",
                        Map.of("owners", sellers.stream().map(Person::id).toList())))
                .post("/assignment-rules")
                .then()
                .statusCode(201);
        var rows = IntStream.range(0, 10)
                .mapToObj(i -> "Shared %s %d".formatted(somebody.key, i))
                .collect(Collectors.joining("\n", "company\n", "\n"));
        var leads = new Imports(somebody.boss, "leads");
        var job = leads.upload(rows);
        leads.handle(job, Map.of("options", Map.of("assignment", "RULES"))).statusCode(200);

        leads.run(job).body("created", equalTo(10));

        assertThat(sellers.stream()
                        .map(person -> Api.listed(person, "leads", "ownerId==" + person.id())
                                .size()))
                .containsExactly(5, 3, 2);
        leads.perform(job, "undo");
        assertThat(Api.listed(Api.ADA, "leads", "company==*" + somebody.key + "*"))
                .isEmpty();
    }

    private static Person seller(Somebody somebody, String name, int capacity) {
        var person = somebody.rep(name);
        As.person(Api.ADA)
                .body(Map.of(
                        "login",
                        person.id(),
                        "profile",
                        Map.of("name", name, "team", person.teams().getFirst(), "leadCapacity", capacity)))
                .post("/sellers")
                .then()
                .statusCode(201);
        return person;
    }
}

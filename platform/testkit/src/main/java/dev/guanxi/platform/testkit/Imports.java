package dev.guanxi.platform.testkit;

import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Imports of one kind, as somebody does them. */
public record Imports(Person person, String kind) {
    private static final List<String> WORKING = List.of("CHECKING", "RUNNING", "UNDOING");

    /** A job with a file. */
    public String upload(String csv) {
        return Answers.created(As.person(person)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/imports?kind=" + kind));
    }

    public ValidatableResponse map(String job, Map<String, ?> mapping) {
        return As.person(person).body(mapping).put("/imports/{id}/mapping", job).then();
    }

    /** What is done with the rows; the columns stay as they were recognised. */
    public ValidatableResponse handle(String job, Map<String, ?> handling) {
        var columns = As.person(person).get("/imports/{id}", job).<Map<String, String>>path("mapping.columns");
        return map(job, Map.of("columns", columns, "handling", handling));
    }

    public ValidatableResponse run(String job) {
        return perform(job, "run");
    }

    /** Does it and waits until it is done. */
    public ValidatableResponse perform(String job, String what) {
        As.person(person).post("/imports/{id}/" + what, job).then().statusCode(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> As.person(person).get("/imports/{id}", job).then(),
                        answer -> !WORKING.contains(answer.extract().<String>path("status")));
    }

    public List<String> errors(String job, String language) {
        return lines("/imports/{id}/errors", job, language);
    }

    /** What an undo left. */
    public List<String> kept(String job) {
        return lines("/imports/{id}/errors?kept=true", job, "en");
    }

    private List<String> lines(String path, String job, String language) {
        var file = As.person(person).header("Accept-Language", language).get(path, job);
        file.then().statusCode(200).contentType("text/csv");
        return new String(file.asByteArray(), StandardCharsets.UTF_8)
                .substring(1)
                .lines()
                .toList();
    }
}

package dev.guanxi.e2e;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Imports into one service, as somebody does them. */
record Imports(String user, String service) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A job with a file. */
    String upload(String kind, String fileName, byte[] csv) {
        return Api.as(user)
                .contentType("text/csv")
                .queryParam("kind", kind)
                .queryParam("fileName", fileName)
                .body(csv)
                .post("/api/" + service + "/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Says what is done with the columns that were recognised. */
    void map(String job, Map<String, ?> more) {
        var mapping = new HashMap<String, Object>(more);
        mapping.put("columns", get(job).getMap("mapping.columns"));
        Api.as(user).body(mapping).put(place(job) + "/mapping").then().statusCode(200);
    }

    void begin(String job, String what) {
        Api.as(user).post(place(job) + "/" + what).then().statusCode(202);
    }

    /** How far the job is. */
    JsonPath get(String job) {
        return Api.as(user).get(place(job)).jsonPath();
    }

    /** Waits until the job is so. */
    JsonPath until(String job, String status) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> Api.as(user).get(place(job)).then().body("status", equalTo(status)));
        return get(job);
    }

    String errors(String job) {
        return Api.as(user).get(place(job) + "/errors").asString();
    }

    private String place(String job) {
        return "/api/" + service + "/v1/imports/" + job;
    }
}

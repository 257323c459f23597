package dev.guanxi.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** A file brought in through the API, as a program would do it: upload, run, look until it is through. */
final class ImportJob {

    private static final String IMPORTS = "/api/contact/v1/imports";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SLOWEST_A_SECOND = 300;

    private final Api api;
    private final String token;

    ImportJob(Api api, AccessTokens tokens) {
        this.api = api;
        this.token = tokens.of(CustomerTable.OWNER, "sales-rep", CustomerTable.TEAM);
    }

    /** {@return the rows that were dealt with: all of them, the repeated ones as refused} */
    long run(CustomerFile file) {
        Buffer content = Buffer.buffer(file.content());
        Call upload =
                new Call(HttpMethod.POST, IMPORTS + "?kind=customers", content, "text/csv;charset=UTF-8", token, null);
        String job = IMPORTS + "/" + api.ask(upload).json().getString("id");
        api.ask(Call.post(job + "/run", new JsonObject(), token));
        Waiting.until(patience(file), "The import was not finished", () -> isFinished(job));
        return checked(api.ask(Call.get(job, token)).json(), file);
    }

    private static Duration patience(CustomerFile file) {
        return PATIENCE.plus(Duration.ofSeconds(file.rows() / SLOWEST_A_SECOND));
    }

    private boolean isFinished(String job) {
        JsonObject now = api.ask(Call.get(job, token)).json();
        return switch (now.getString("status")) {
            case "FINISHED" -> true;
            case "FAILED" -> throw new BenchException("The import failed: " + now.getString("reason"));
            default -> false;
        };
    }

    private static long checked(JsonObject job, CustomerFile file) {
        long created = job.getLong("created");
        long refused = job.getLong("refused");
        if (created + refused != file.rows() || refused != file.repeated()) {
            throw new BenchException("Of %,d rows, %,d of them repetitions, the import created %,d and refused %,d."
                    .formatted(file.rows(), file.repeated(), created, refused));
        }
        return file.rows();
    }
}

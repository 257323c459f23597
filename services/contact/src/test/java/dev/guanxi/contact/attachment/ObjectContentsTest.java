package dev.guanxi.contact.attachment;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.attachment.web.WithScanner;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is different where contents are in an object store. */
@QuarkusTest
@TestProfile(WithScanner.class)
@WithTestResource(ObjectStore.class)
class ObjectContentsTest {
    private static final String OBJECTS = "select count(*) from attachment_object ";
    private static final int PART = 5 * 1024 * 1024;
    private static final FileFacts FACTS = new FileFacts("text/plain", 1, "00");

    @Inject
    Attachments attachments;

    @Inject
    ObjectContents objects;

    @TestHTTPResource("/q/health/ready")
    URI readiness;

    @AfterEach
    void mendTheLine() {
        ObjectStore.mend();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_536, PART - 1, PART, PART + 1, 2 * PART, 2 * PART + 1})
    void filesOfAnySizeComeBackAsTheyWere(int size) throws IOException {
        var file = noise(size);

        var id = attach(file);

        assertThat(Files.readAllBytes(ObjectStore.object(id))).isEqualTo(file);
        assertThat(read(id).asByteArray()).isEqualTo(file);
    }

    @Test
    void nothingIsKeptOfAnEmptyFile() {
        var customer = customer();

        send(customer, new byte[0]).then().statusCode(422);

        assertThat(announced()).isZero();
    }

    @Test
    void nothingIsKeptTwiceOfTheSameFile() throws IOException {
        var customer = customer();
        var first = Api.attach(ANN, "customers", customer, "a.txt", noise(PART + 1));

        assertThat(Api.attach(ANN, "customers", customer, "a.txt", noise(PART + 1)))
                .isEqualTo(first);

        awaitNothingDoomed();
        assertThat(Files.exists(ObjectStore.object(first))).isTrue();
    }

    @Test
    void aFileThatIsDeletedIsDeletedThere() throws IOException {
        var id = attach(noise(PART + 1));
        var other = attach(noise(1));

        As.person(ANN).delete("/attachments/{id}", id).then().statusCode(204);

        awaitGone(id);
        assertThat(Files.exists(ObjectStore.object(other))).isTrue();
    }

    @Test
    void filesThatGoWithTheirRecordAreDeletedThere() throws IOException {
        var visit = Api.log(ANN, customer(), Map.of());
        var onVisit = Api.attach(ANN, "interactions", visit, "a.txt", noise(1));
        var person = Api.customer(ADA, "PERSON", Map.of("name", "欧阳锋"));
        var onPerson = Api.attach(ADA, "customers", person, "a.txt", noise(2));

        As.person(ANN)
                .header("If-Match", "\"0\"")
                .delete("/interactions/{id}", visit)
                .then()
                .statusCode(204);
        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);

        As.person(ADA).get("/attachments/{id}/content", onPerson).then().statusCode(404);
        awaitGone(onVisit);
        awaitGone(onPerson);
    }

    @Test
    void aMergeAndItsReversalLeaveTheObjectWhereItIs() throws IOException {
        var survivor = Api.customer(ADA, Map.of("name", "Filed"));
        var duplicate = Api.customer(ADA, Map.of("name", "Filed"));
        var id = Api.attach(ADA, "customers", duplicate, "a.txt", noise(10));

        Api.merge(ADA, survivor, duplicate).then().statusCode(200);
        assertThat(As.person(ADA).get("/attachments/{id}/content", id).asByteArray())
                .isEqualTo(noise(10));
        Api.reverse(ADA, Api.lastMergeOf(ADA, survivor)).then().statusCode(200);

        awaitNothingDoomed();
        assertThat(As.person(ADA).get("/attachments/{id}/content", id).asByteArray())
                .isEqualTo(noise(10));
    }

    @Test
    void anUploadThatTheSenderBreaksOffLeavesNothing() throws Throwable {
        var id = begun();

        assertThatThrownBy(() -> objects.keep(id, brokenOff(2 * PART + 1))).isInstanceOf(IOException.class);
        run(() -> attachments.abandon(id));
        aMinuteLater();

        awaitGone(id);
    }

    /** The service is killed when parts are sent: nobody tidies up, until nobody can be writing any more. */
    @Test
    void anUploadInWhichTheServiceIsKilledLeavesNothing() throws Throwable {
        var id = begun();
        assertThatThrownBy(() -> objects.keep(id, brokenOff(2 * PART + 1))).isInstanceOf(IOException.class);
        Thread.sleep(1_000);
        assertThat(ObjectStore.of(id)).isNotEmpty();

        aDayLater(id);

        awaitGone(id);
    }

    /** The service is killed when the object is there and the file is not yet complete. */
    @Test
    void anObjectThatNoFileCameToNameIsDeletedAndNeverNamed() throws Throwable {
        var id = begun();
        objects.keep(id, new ByteArrayInputStream(noise(PART + 1)));
        assertThat(Files.exists(ObjectStore.object(id))).isTrue();

        aDayLater(id);

        awaitGone(id);
        assertThatThrownBy(() -> run(() -> attachments.finish(id, FACTS, ScanState.CLEAN)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aFileWhoseRecordIsErasedWhileItComesIsNoFile() throws Throwable {
        var id = begun();
        objects.keep(id, new ByteArrayInputStream(noise(1)));
        run(() -> attachments.remove(id));

        assertThatThrownBy(() -> run(() -> attachments.finish(id, FACTS, ScanState.CLEAN)))
                .isInstanceOf(NotFound.class);
        run(() -> attachments.abandon(id));
        aMinuteLater();

        awaitGone(id);
    }

    /** As where the database is an older backup. */
    @Test
    void aFileWhoseContentIsLostIsNotFound() throws IOException {
        var id = attach(noise(1));
        Files.delete(ObjectStore.object(id));

        read(id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void oldFilesAreReadFromTheDatabase() {
        var id = attach(noise(1));
        Tables.execute("update attachment set store = 'POSTGRES' where id = '%s'".formatted(id));
        Tables.execute("insert into attachment_piece values ('%s', 0, 'x')".formatted(id));

        read(id).then().statusCode(200).body(equalTo("x"));
        As.person(ANN).delete("/attachments/{id}", id).then().statusCode(204);
        read(id).then().statusCode(404);
    }

    @Test
    void withoutTheStoreAnAnswerComesSoonAndWithItEverythingGoesOn() throws IOException {
        var customer = customer();
        var id = Api.attach(ANN, "customers", customer, "a.txt", noise(PART + 1));
        var deleted = Api.attach(ANN, "customers", customer, "b.txt", noise(1));
        ObjectStore.cut();

        As.person(ANN)
                .header("Accept-Language", "en")
                .get("/attachments/{id}/content", id)
                .then()
                .statusCode(503)
                .time(lessThan(2_000L))
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/status.503"))
                .body("detail", startsWith("A part that this answer needs is away."));
        send(customer, noise(3)).then().statusCode(503).time(lessThan(2_000L)).body("detail", startsWith("所需的部件暂时不可用"));
        As.person(ANN).get("/attachments/{id}", id).then().statusCode(200);
        As.person(ANN).delete("/attachments/{id}", deleted).then().statusCode(204);
        RestAssured.get(readiness).then().statusCode(200);
        assertThat(Files.exists(ObjectStore.object(deleted))).isTrue();

        ObjectStore.mend();
        assertThat(read(id).asByteArray()).isEqualTo(noise(PART + 1));
        send(customer, noise(3)).then().statusCode(201);
        aMinuteLater();
        awaitGone(deleted);
        awaitNothingDoomed();
    }

    private static UUID customer() {
        return Api.customer(ANN, Map.of("name", "Filed"));
    }

    private static UUID attach(byte[] content) {
        return Api.attach(ANN, "customers", customer(), "a.txt", content);
    }

    private static Response send(UUID customer, byte[] content) {
        return As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .contentType("application/octet-stream")
                .queryParam("fileName", "c.txt")
                .body(content)
                .post("/customers/{id}/attachments", customer);
    }

    private static Response read(UUID id) {
        return As.person(ANN).get("/attachments/{id}/content", id);
    }

    private static byte[] noise(int size) {
        var file = new byte[size];
        new Random(size).nextBytes(file);
        return file;
    }

    private static InputStream brokenOff(int size) {
        return new SequenceInputStream(new ByteArrayInputStream(noise(size)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        });
    }

    private UUID begun() throws Throwable {
        var id = Ids.next();
        var place = new Place(Place.Kind.CUSTOMER, customer());
        run(() -> attachments.begin(id, place, "a.txt", "ann", OffsetDateTime.now(ZoneOffset.UTC)));
        return id;
    }

    /** What was doomed when the store was away or an upload failed is due. */
    private void aMinuteLater() {
        Tables.execute("update attachment_object set due = now() where doomed");
    }

    private void aDayLater(UUID id) {
        Tables.execute("update attachment_object set due = due - interval '25 hours' where id = '%s'".formatted(id));
    }

    private static void awaitGone(UUID id) {
        eventually(() -> assertThat(ObjectStore.of(id)).isEmpty());
    }

    private void awaitNothingDoomed() {
        aMinuteLater();
        await().atMost(Duration.ofSeconds(20)).until(() -> Tables.number(OBJECTS + "where doomed") == 0);
    }

    private long announced() {
        return Tables.number(OBJECTS + "where due > now() + interval '1 hour'");
    }

    private static <T> T run(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}

package dev.guanxi.sales.document.web;

import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.PdfText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignatureTest extends Paperwork {
    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] file(String link) {
        var answer = As.nobody().get("/signature-links/{link}/pdf", link);
        answer.then().statusCode(200).contentType("application/pdf");
        return answer.asByteArray();
    }

    @Test
    void oneAfterTheOtherSignsAndTheFileGetsAPageThatSaysSo() {
        var document = toBeSigned(BOTH);
        stands(document, "DRAFT", "DRAFT", "DRAFT");
        var links = out(document);
        stands(document, "SENT", "SENT", "WAITING");
        var sent = file(links.getFirst());

        look(links.getFirst())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("RateLimit", notNullValue())
                .body("status", equalTo("VIEWED"))
                .body("title", equalTo("Contract"))
                .body("name", equalTo("李雷"))
                .body("hash", equalTo(sha256(sent)))
                .body("signatories.name", contains("李雷", "王芳"));
        stands(document, "VIEWED", "VIEWED", "WAITING");
        sign(links.getLast(), "王芳").then().statusCode(409).body("type", equalTo("/problems/document-not-your-turn"));
        sign(links.getFirst(), "李 雷").then().statusCode(200).body("status", equalTo("SIGNED"));
        stands(document, "VIEWED", "SIGNED", "SENT");
        assertThat(file(links.getLast())).isEqualTo(sent);
        sign(links.getLast(), "Wang Fang").then().statusCode(200).body("document", equalTo("SIGNED"));
        stands(document, "SIGNED", "SIGNED", "SIGNED");

        doc(document)
                .then()
                .body("signed", equalTo(2))
                .body("sentHash", equalTo(sha256(sent)))
                .body("closedAt", notNullValue())
                .body("signatories[0].viewedAt", notNullValue())
                .body("signatories[0].proof.name", equalTo("李 雷"))
                .body("signatories[1].proof.name", equalTo("Wang Fang"))
                .body("signatories[1].proof.address", equalTo("127.0.0.1"))
                .body("signatories[1].proof.hash", equalTo(sha256(sent)));
        var answer = As.person(rep).get("/documents/{id}/pdf", document);
        var signed = answer.asByteArray();
        answer.then()
                .header(
                        "Repr-Digest",
                        equalTo("sha-256=:%s:"
                                .formatted(Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(sha256(signed))))));
        doc(document).then().body("signedHash", equalTo(sha256(signed)));
        assertThat(file(links.getFirst())).isEqualTo(signed);
        assertThat(PdfText.pages(signed)).isEqualTo(PdfText.pages(sent) + 1);
        assertThat(PdfText.of(signed))
                .contains(
                        "Both sides agree.",
                        "Signatures",
                        "李 雷",
                        "Wang Fang",
                        "127.0.0.1",
                        "simple electronic signature")
                .doesNotContain("Draft");
        assertThat(PdfText.of(signed).replace(" ", "")).contains(sha256(sent));
        assertThat(As.person(rep).get("/documents/{id}/pdf?part=SENT", document).asByteArray())
                .isEqualTo(sent);
        assertThat(elsewhere.heardUntil("crm.sales.document", document, "signed").stream()
                        .map(Heard::happened))
                .containsExactly("made", "sent", "viewed", "partly-signed", "viewed", "signed");
        told("document-signed");
    }

    @Test
    void thoseOfOneTurnSignInAnyOrder() {
        var links = out(toBeSigned(
                List.of(signatory("THEIRS", 1, "A"), signatory("THEIRS", 1, "B"), signatory("OURS", 2, "C"))));

        sign(links.get(1), "B").then().statusCode(200);
        sign(links.get(2), "C").then().statusCode(409);
        sign(links.get(0), "A").then().statusCode(200);
        sign(links.get(2), "C").then().statusCode(200).body("document", equalTo("SIGNED"));
    }

    @Test
    void signedTwiceIsAnsweredClearly() {
        var link = out(toBeSigned(BOTH)).getFirst();
        sign(link, "One").then().statusCode(200);

        As.nobody()
                .header("Accept-Language", "zh-CN")
                .body(Map.of("name", "Other", "hash", look(link).<String>path("hash")))
                .post("/signature-links/{link}/signature", link)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-signed-already"))
                .body("detail", containsString("已于"));
        decline(link, "Other", "No").then().statusCode(409);
        look(link).then().body("signatories[0].at", notNullValue());
    }

    @Test
    void ofManyWhoSignAtOnceOneIsHeard() {
        var document = toBeSigned(List.of(signatory("THEIRS", 1, "王芳")));
        var link = out(document).getFirst();
        String hash = look(link).path("hash");

        var answers = together(IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Response>) () -> i % 3 == 0
                        ? As.nobody()
                                .body(Map.of("name", "P" + i, "hash", hash))
                                .post("/signature-links/{link}/refusal", link)
                        : sign(link, "P" + i, hash))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(11);
        var status = doc(document).<String>path("status");
        assertThat(status).isIn("SIGNED", "DECLINED");
        assertThat(Tables.column("select part from document_file where document_id = '%s'".formatted(document)))
                .hasSize(status.equals("SIGNED") ? 2 : 1);
        var told =
                elsewhere.heardUntil("crm.sales.document", document, status.equals("SIGNED") ? "signed" : "declined");
        assertThat(told.stream().filter(heard -> List.of("signed", "declined").contains(heard.happened())))
                .hasSize(1);
    }

    @Test
    void onlyTheHashOfALinkIsKeptAndALostOneIsReplaced() {
        var document = toBeSigned(BOTH);
        var links = out(document);
        assertThat(links.getFirst()).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(links.getLast());
        assertThat(Tables.mentioning(links.getFirst())).isEmpty();
        look(links.getFirst() + "x").then().statusCode(404);

        String another = go(rep, document, "link", Map.of("signatory", 2))
                .then()
                .statusCode(200)
                .body("links.size()", equalTo(1))
                .body("links[0].name", equalTo("王芳"))
                .extract()
                .path("links[0].link");

        look(links.getLast()).then().statusCode(404);
        look(links.getFirst()).then().statusCode(200);
        As.nobody().basePath("").get(another).then().statusCode(200).body("name", equalTo("王芳"));
        go(rep, document, "link", Map.of("signatory", 3)).then().statusCode(422);
    }

    @Test
    void whoHadAnotherFileDoesNotSign() {
        var link = out(toBeSigned(BOTH)).getFirst();

        sign(link, "李雷", "0".repeat(64))
                .then()
                .statusCode(422)
                .body("violations.field", contains("hash"))
                .body("violations[0].message", containsString(look(link).<String>path("hash")));
        sign(link, "李雷", "none").then().statusCode(422);
        look(link).then().body("status", equalTo("VIEWED"));
    }

    @Test
    void theAddressIsThatWhichTheFrontDoorSays() {
        var document = toBeSigned(List.of(signatory("THEIRS", 1, "王芳")));
        var link = out(document).getFirst();

        As.nobody()
                .header("X-Forwarded-For", "203.0.113.7")
                .body(Map.of("name", "王芳", "hash", look(link).<String>path("hash")))
                .post("/signature-links/{link}/signature", link)
                .then()
                .statusCode(200);

        doc(document).then().body("signatories[0].proof.address", equalTo("203.0.113.7"));
        assertThat(PdfText.of(pdf(document))).contains("203.0.113.7");
    }

    @Test
    void nothingIsSentThatNobodyIsToSignOrTooLate() {
        var template = publishedTemplate("Text");
        var nobody = document(wanted(template, customer("天明")));
        go(rep, nobody, "sending", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-without-signatories"));
        Api.patch(rep, "documents", nobody, Map.of("signatories", BOTH, "signBy", "2020-01-01"))
                .then()
                .statusCode(200);
        go(rep, nobody, "sending", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-sign-by-past"));
        Api.patch(rep, "documents", nobody, Map.of("signBy", "2099-01-01"))
                .then()
                .statusCode(200);
        out(nobody);

        Api.patch(rep, "documents", nobody, Map.of("signatories", List.of()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-signing-stays"));
        Api.patch(rep, "documents", nobody, Map.of("name", "Renamed")).then().statusCode(200);
        go(rep, nobody, "sending", Map.of()).then().statusCode(409);
    }

    @Test
    void theHistorySaysWhoDidWhatAndWhatWasByALink() {
        var document = toBeSigned(List.of(signatory("THEIRS", 1, "王芳")));
        sign(out(document).getFirst(), "王芳").then().statusCode(200);

        As.person(rep)
                .get("/documents/{id}/history", document)
                .then()
                .body("actor", hasItem(rep.id()))
                .body("[0].actor", equalTo("sales-signature-links"))
                .body("[0].changes.field", hasItem("status"));
        As.person(Api.BOB).get("/documents/{id}/history", document).then().statusCode(404);
        assertThat(elsewhere.heard("crm.sales.document", document).toString())
                .doesNotContain("王芳")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void nobodySeesMoreThanTheirLinkShows() {
        var one = toBeSigned(BOTH);
        var other = toBeSigned(BOTH);
        var link = out(one).getFirst();
        out(other);

        assertThat(look(link).asString())
                .doesNotContain(doc(other).<String>path("number"))
                .doesNotContain(rep.id());
        look(link).then().body("number", not(equalTo(doc(other).<String>path("number"))));
    }
}

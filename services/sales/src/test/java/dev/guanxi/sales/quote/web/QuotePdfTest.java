package dev.guanxi.sales.quote.web;

import static dev.guanxi.sales.Api.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.sun.net.httpserver.HttpServer;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.sales.PdfText;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuotePdfTest extends Offers {
    private static final int MOST_BYTES_OF_A_PAGE = 200_000;

    @Test
    void itSaysTheSameSumsAsTheQuoteInChinese() {
        var quote = quote(Map.of(
                "name", "隐形眼镜年度采购",
                "customerId", customer("杭州天明眼镜有限公司"),
                "lines", published(),
                "paymentTerms", "收到发票后 30 天内付款",
                "validUntil", "2099-12-31"));
        sent(quote);

        assertThat(text("/quotes/%s/pdf".formatted(quote)))
                .contains("报价单 QU-")
                .contains("隐形眼镜年度采购")
                .contains("杭州天明眼镜有限公司")
                .contains("镜片")
                .contains("验光仪")
                .contains("收到发票后 30 天内付款")
                .contains("2099年12月31日")
                .contains("5,225.00")
                .contains("10,046.00")
                .contains("1,305.98")
                .contains("11,351.98")
                .doesNotContain("草稿");
    }

    @Test
    void itIsInEnglishWhereThatIsWantedAndADraftSaysSo() {
        var quote = quote(Map.of(
                "name",
                "Lenses",
                "customerId",
                customer("天明"),
                "lines",
                published(),
                "language",
                "ENGLISH",
                "validUntil",
                "2099-12-31"));

        assertThat(text("/quotes/%s/pdf".formatted(quote)))
                .contains("Quote QU-", "Unit price", "2099-12-31", "VAT 13 % on 10,046.00", "Total CNY", "11,351.98")
                .contains("Draft");
        assertThat(text("/quotes/%s/pdf?language=CHINESE".formatted(quote))).contains("价税合计 CNY", "草稿");
    }

    @Test
    void eachEditionHasItsOwn() {
        var quote = quote(customer("Editions"), published());
        sent(quote);
        step(rep, quote, "editions");
        patch(quote, Map.of("discountPercent", "10")).then().statusCode(200);
        var link = sent(quote);

        assertThat(text("/quotes/%s/editions/1/pdf".formatted(quote))).contains("11,351.98");
        assertThat(text("/quotes/%s/editions/2/pdf".formatted(quote)))
                .contains("9,041.40")
                .doesNotContain("11,351.98");
        var customers = As.nobody().get("/quote-links/{link}/pdf", link);
        customers.then().statusCode(200).contentType("application/pdf");
        assertThat(text(customers.asByteArray())).contains("9,041.40");
        step(rep, quote, "withdrawal");
        As.nobody().get("/quote-links/{link}/pdf", link).then().statusCode(409);
    }

    @Test
    void whatPeopleWriteIsTextAndFetchesNothing() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var place = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.png";
            var evil = "<img src=\"%s\"/> & {paper.title} <b>bold</b> ]]> \u0007😀".formatted(place);
            var quote = quote(Map.of(
                    "name",
                    evil,
                    "customerId",
                    customer("<script>alert(1)</script>"),
                    "lines",
                    List.of(with(line(evil, "1", "1"), "description", "@import url(" + place + ");")),
                    "note",
                    "</div><link rel=\"stylesheet\" href=\"" + place + "\"/>",
                    "paymentTerms",
                    "<object data=\"file:///etc/passwd\"></object>"));

            assertThat(text("/quotes/%s/pdf".formatted(quote)))
                    .contains("<b>bold</b>", "{paper.title}", "<script>alert(1)</script>", "file:///etc/passwd")
                    .doesNotContain("root:");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aThousandLinesArePrintedWhole() throws IOException {
        var lines = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> with(line("第 %04d 行 镜片".formatted(i), "3", "12.50"), "discountPercent", "3.5"))
                .toList();
        var quote = quote(customer("Long"), lines);

        var file = file("/quotes/%s/pdf".formatted(quote));

        assertThat(text(file)).contains("第 0001 行", "第 1000 行", "36,190.00");
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(15);
            assertThat(file.length).isLessThan(MOST_BYTES_OF_A_PAGE * 5);
            assertThat(fonts(pdf)).allMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC.*"));
        }
    }

    private static List<String> fonts(PDDocument pdf) throws IOException {
        var resources = pdf.getPage(0).getResources();
        return StreamSupport.stream(resources.getFontNames().spliterator(), false)
                .map(name -> {
                    try {
                        return resources.getFont(name).getName();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private byte[] file(String path) {
        var answer = As.person(rep).get(path);
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString(".pdf"));
        return answer.asByteArray();
    }

    private String text(String path) {
        return text(file(path));
    }

    private static String text(byte[] file) {
        return PdfText.of(file);
    }

    /** The font draws radicals and characters such as these with the same letters. */
    @Test
    void charactersAreNoRadicalsForWhoeverCopiesThem() {
        var words = "一人入八力十又口土士大女子小山工己干方日月木止比毛水火父片牛犬玉瓜生用田白皮目矢石示立竹米老耳肉至舟色行衣角言谷豆赤走足身車里金長門雨青非面革音風飛食首香馬骨高魚鳥鹿麥麻黃黑鼻齊龍";
        var quote = quote(Map.of(
                "name",
                words + "•point",
                "customerId",
                customer("金龙"),
                "lines",
                published(),
                "validUntil",
                "2099-12-31"));

        var said = text("/quotes/%s/pdf".formatted(quote));

        assertThat(said.replace(" ", "")).contains(words).contains("金龙").contains("•point");
        assertThat(PdfText.hasRadicals(said)).isFalse();
    }

    @Test
    void nobodyPrintsWhatTheyDoNotSee() {
        var quote = quote(customer("Unseen"), published());
        As.person(BOB).get("/quotes/{id}/pdf", quote).then().statusCode(404);
        As.person(rep).get("/quotes/{id}/pdf", UUID.randomUUID()).then().statusCode(404);
    }
}

package dev.guanxi.marketing.mailing;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail as one person gets it, with the way out that every mail has: for people at its foot, for mail programs in its
 * headers (RFC 2369 and RFC 8058).
 */
public record Letter(String subject, String text, Map<String, String> headers) {
    private static final String FOOT_EN = "\n\n--\nNo more of these mails: %s\n";
    private static final String FOOT_ZH = "\n\n--\n不再接收此类邮件：%s\n";

    static Letter of(Content content, String wayOut) {
        var subject = Stream.of(content.subjectZh(), content.subjectEn())
                .filter(s -> s != null)
                .collect(Collectors.joining(" / "));
        var text = new StringBuilder();
        if (content.bodyZh() instanceof String chinese) {
            text.append(chinese).append(FOOT_ZH.formatted(wayOut));
        }
        if (content.bodyEn() instanceof String english) {
            text.append(text.isEmpty() ? "" : "\n").append(english).append(FOOT_EN.formatted(wayOut));
        }
        return new Letter(
                subject,
                text.toString(),
                Map.of("List-Unsubscribe", "<" + wayOut + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
}

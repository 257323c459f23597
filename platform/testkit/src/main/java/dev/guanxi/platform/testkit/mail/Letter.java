package dev.guanxi.platform.testkit.mail;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A mail as it arrived. */
public final class Letter {
    private final MimeMessage message;

    Letter(MimeMessage message) {
        this.message = message;
    }

    public String subject() {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first part that is text. */
    public String text() {
        try {
            var content = message.getContent();
            return content instanceof Multipart parts
                    ? String.valueOf(parts.getBodyPart(0).getContent())
                    : String.valueOf(content);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A header as one line; null when there is none. */
    public @Nullable String header(String name) {
        try {
            var value = message.getHeader(name, null);
            return value == null ? null : value.replaceAll("\\r?\\n[ \\t]+", " ");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return GreenMailUtil.getWholeMessage(message);
    }
}

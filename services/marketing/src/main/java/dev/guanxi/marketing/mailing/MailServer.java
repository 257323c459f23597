package dev.guanxi.marketing.mailing;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands mails over, and says what can be known of a mail that was not taken. */
@ApplicationScoped
class MailServer {
    private static final int LONGEST = 500;

    private final ReactiveMailer mailer;

    MailServer(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    /** What became of a mail. */
    sealed interface Answer {
        record Taken() implements Answer {}

        /** The server said no, in its own words; or it is no address at all. */
        record Refused(String words) implements Answer {}

        /** The server was not reached, so the mail cannot have left. */
        record Away(String why) implements Answer {}

        /** The line broke; nobody knows whether the server took it. */
        record Unknown(String why) implements Answer {}
    }

    Uni<Answer> take(String to, Letter letter) {
        var mail = Mail.withText(to, letter.subject(), letter.text());
        letter.headers().forEach((name, value) -> mail.addHeader(name, value));
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .<Answer>map(_ -> new Answer.Taken())
                .onFailure()
                .recoverWithItem(MailServer::answer);
    }

    private static Answer answer(Throwable failure) {
        var causes = Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .toList();
        if (causes.stream().anyMatch(e -> e instanceof SMTPException || e instanceof IllegalArgumentException)) {
            return new Answer.Refused(words(failure));
        }
        return causes.stream().anyMatch(e -> e instanceof ConnectException || e instanceof UnknownHostException)
                ? new Answer.Away(words(failure))
                : new Answer.Unknown(words(failure));
    }

    private static String words(Throwable failure) {
        var words = String.valueOf(failure.getMessage());
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}

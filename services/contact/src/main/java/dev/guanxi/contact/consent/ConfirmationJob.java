package dev.guanxi.contact.consent;

import dev.guanxi.contact.consent.ConfirmationMails.Waiting;
import dev.guanxi.contact.consent.ConsentLinks.Use;
import dev.guanxi.platform.events.Failures;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jboss.logging.Logger;

/** Sends the mails that ask people to confirm, on any number of replicas. */
@ApplicationScoped
class ConfirmationJob {
    private static final Logger LOG = Logger.getLogger(ConfirmationJob.class);

    private final ConfirmationMails mails;
    private final ConsentLinks links;
    private final ReactiveMailer mailer;
    private final ConsentConfig config;

    ConfirmationJob(ConfirmationMails mails, ConsentLinks links, ReactiveMailer mailer, ConsentConfig config) {
        this.mails = mails;
        this.links = links;
        this.mailer = mailer;
        this.config = config;
    }

    @Scheduled(every = "${guanxi.consent.mail-every:PT1S}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return mails.take()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .collect()
                .last()
                .onFailure(Failures::isPassing)
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> send(Waiting mail) {
        return links.write(Use.CONFIRM, mail.consent(), mail.requestedAt())
                .chain(link -> mailer.send(written(mail, link)))
                .chain(() -> mails.sent(mail))
                .onFailure()
                .invoke(e -> LOG.warnf(
                        "The mail about consent %s is sent later; attempt %d: %s",
                        mail.consent(), mail.attempt(), Failures.reason(e)))
                .onFailure()
                .recoverWithNull();
    }

    private Mail written(Waiting mail, String link) {
        var locale = mail.language().locale();
        var until = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC)
                .format(mail.until());
        var address = config.publicAddress() + "/consent-confirmations/" + link;
        var letter = mail.letter();
        return Mail.withText(
                letter.to(),
                ConsentTexts.of(locale, "mail.subject", letter.purpose()),
                ConsentTexts.of(locale, "mail.body", letter.purpose(), letter.wording(), address, until));
    }
}

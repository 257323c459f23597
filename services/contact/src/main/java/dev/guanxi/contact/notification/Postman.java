package dev.guanxi.contact.notification;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Sends one mail a person, with all that is due for them. */
@ApplicationScoped
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);

    private final LetterBox box;
    private final Colleagues colleagues;
    private final PreferenceService preferences;
    private final Reading reading;
    private final ReactiveMailer mailer;
    private final NotificationConfig config;
    private final Template html;
    private final Template text;

    Postman(
            LetterBox box,
            Colleagues colleagues,
            PreferenceService preferences,
            Reading reading,
            ReactiveMailer mailer,
            NotificationConfig config,
            @Location("letter.html") Template html,
            @Location("letter.txt") Template text) {
        this.box = box;
        this.colleagues = colleagues;
        this.preferences = preferences;
        this.reading = reading;
        this.mailer = mailer;
        this.config = config;
        this.html = html;
        this.text = text;
    }

    @Scheduled(every = "${guanxi.notifications.mail-every:PT15S}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> round() {
        if (!config.mail()) {
            return Uni.createFrom().voidItem();
        }
        return box.due()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::deliver)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> deliver(String person) {
        return colleagues
                .known(person)
                .chain(reader -> box.take(person, rows -> send(reader, rows)))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("Mail to %s is tried again later: %s", person, Failures.reason(failure));
                    return box.later(person, config.mailAgain());
                });
    }

    private Uni<Void> send(Colleagues.Known reader, List<NotificationRow> rows) {
        var address = reader.email();
        if (address == null) {
            return Uni.createFrom().voidItem();
        }
        Caller person = reader.person();
        return preferences
                .of(person.id())
                .chain(said ->
                        reading.by(person, rows).map(notifications -> Letter.of(notifications, said.preferences())))
                .chain(letter -> post(address, letter));
    }

    private Uni<Void> post(String address, Letter letter) {
        return Uni.combine()
                .all()
                .unis(
                        text.data("letter", letter).createUni(),
                        html.data("letter", letter).createUni())
                .asTuple()
                .chain(parts -> mailer.send(Mail.withText(address, letter.subject(), parts.getItem1())
                        .setHtml(parts.getItem2())));
    }
}

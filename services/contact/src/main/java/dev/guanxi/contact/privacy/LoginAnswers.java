package dev.guanxi.contact.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guanxi.contact.login.Logins;
import dev.guanxi.contact.login.LoginsException;
import dev.guanxi.contact.login.Obstacle;
import dev.guanxi.platform.privacy.Answering;
import dev.guanxi.platform.privacy.Seal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says what a service would say, of log-ins: all that they hold, or that there are none any more. */
@ApplicationScoped
class LoginAnswers {
    private static final Logger LOG = Logger.getLogger(LoginAnswers.class);
    private static final String HELD = "log-ins";
    private static final String ENDED = "log-ins ended";
    private static final String KEPT = "log-ins of our own people";

    private final Logins logins;
    private final LoginQuestions questions;
    private final PrivacyUpkeep requests;
    private final Clock clock;

    LoginAnswers(Logins logins, LoginQuestions questions, PrivacyUpkeep requests, Clock clock) {
        this.logins = logins;
        this.questions = questions;
        this.requests = requests;
        this.clock = clock;
    }

    /** What goes wrong at Keycloak is written down, for people to see, and tried again. */
    Uni<Void> answer(LoginQuestion question) {
        return said(question)
                .chain(requests::gatherLogins)
                .onFailure(LoginsException.class)
                .recoverWithUni(failure -> obstructed(question, failure));
    }

    private Uni<Void> obstructed(LoginQuestion question, LoginsException failure) {
        LOG.warnf("Request %s waits for Keycloak: %s", question.request(), failure.getMessage());
        return questions.obstructed(question.request(), failure.obstacle());
    }

    private Uni<Gathered> said(LoginQuestion question) {
        if (!question.isWanted()) {
            return Uni.createFrom().item(gathered(question, Map.of(), null));
        }
        var key = question.publicKey();
        return key == null
                ? receipt(question)
                : logins.disclose(question.people()).map(found -> disclosure(question, key, found));
    }

    private Gathered disclosure(LoginQuestion question, String key, JsonArray found) {
        var content = new JsonObject();
        if (!found.isEmpty()) {
            content.put(HELD, found);
        }
        var sealed = Seal.close(
                Base64.getDecoder().decode(key),
                content.encode().getBytes(UTF_8),
                Answering.belongsTo(question.request(), Respondents.KEYCLOAK));
        Map<String, Long> held = found.isEmpty() ? Map.of() : Map.of(HELD, (long) found.size());
        return gathered(question, held, Base64.getEncoder().encodeToString(sealed));
    }

    /** A finding, not a promise: after the log-ins are ended one looks again. */
    private Uni<Gathered> receipt(LoginQuestion question) {
        return logins.find(question.people())
                .chain(found -> questions
                        .found(question.request(), found.endable().size())
                        .call(() -> logins.end(found.endable())))
                .chain(ended -> logins.find(question.people()).map(left -> receipt(question, ended, left)));
    }

    private Gathered receipt(LoginQuestion question, int ended, Logins.Found left) {
        if (!left.endable().isEmpty()) {
            throw new LoginsException(Obstacle.REFUSED, "a log-in is still there after it was deleted");
        }
        var held = new TreeMap<>(Map.of(ENDED, (long) ended));
        if (left.kept() > 0) {
            held.put(KEPT, (long) left.kept());
        }
        return gathered(question, held, null);
    }

    private Gathered gathered(LoginQuestion question, Map<String, Long> held, @Nullable String sealed) {
        return new Gathered(question.request(), Respondents.KEYCLOAK, 1, 1, held, sealed, clock.instant());
    }
}

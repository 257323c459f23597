package dev.guanxi.platform.testkit.mail;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The mail server of a module's tests. Each test writes to addresses of its own, so that it finds its own letters.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(value = Postbox.class, scope = TestResourceScope.GLOBAL)
 * }</pre>
 */
@SuppressWarnings("NullAway.Init") // the lifecycle calls start first
public class Postbox implements QuarkusTestResourceLifecycleManager {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static GreenMail server;

    @Override
    public Map<String, String> start() {
        server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return Map.of(
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(server.getSmtp().getPort()),
                "quarkus.mailer.mock", "false");
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** The server is away for a while. */
    public static void goAway() {
        server.stop();
    }

    /** The server is there again, at the same place. */
    public static void comeBack() {
        server.start();
    }

    /** The letters that came for an address by now, in whatever case it is written. */
    public static List<Letter> of(String address) {
        return received(address).stream().map(Letter::new).toList();
    }

    /** The same with all that a mail has. */
    public static List<MimeMessage> received(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> isFor(message, address))
                .toList();
    }

    /** The letters for an address, as soon as they are so many. */
    public static List<Letter> awaited(String address, int letters) {
        await().atMost(PATIENCE).until(() -> of(address).size() >= letters);
        return of(address);
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return Stream.of(message.getAllRecipients()).map(Address::toString).anyMatch(address::equalsIgnoreCase);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One to come back to. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

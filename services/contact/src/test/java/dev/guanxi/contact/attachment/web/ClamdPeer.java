package dev.guanxi.contact.attachment.web;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Speaks clamd's protocol on the wire and knows one virus, the test file of EICAR. A real clamd needs its signatures
 * from elsewhere. It breaks off when it first meets a file that begins with {@link #BREAKS_OFF}.
 */
public final class ClamdPeer {
    /** Taken apart, so that no scanner takes this file for one. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    public static final String BREAKS_OFF = "breaks off";

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door;
    private final Set<String> brokenOff = ConcurrentHashMap.newKeySet();

    private ClamdPeer(ServerSocket door) {
        this.door = door;
    }

    /** Starts one that ends with the JVM. */
    static int port() {
        try {
            var peer = new ClamdPeer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofPlatform().daemon().name("clamd").start(peer::serve);
            return peer.door.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (true) {
            try (var caller = door.accept()) {
                answer(caller);
            } catch (IOException _) {
                // the next caller is another matter
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        if (!new String(in.readNBytes(COMMAND.length), StandardCharsets.US_ASCII)
                .equals(new String(COMMAND, StandardCharsets.US_ASCII))) {
            say(caller, "UNKNOWN COMMAND");
            return;
        }
        var content = new StringBuilder();
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        }
        if (content.indexOf(BREAKS_OFF) == 0 && brokenOff.add(content.toString())) {
            return;
        }
        say(caller, content.indexOf(EICAR) < 0 ? "stream: OK" : "stream: Eicar-Signature FOUND");
    }

    private static void say(Socket caller, String answer) throws IOException {
        caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }
}

package dev.guanxi.contact.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/**
 * Asks a server that speaks clamd's protocol (INSTREAM, see clamd(8)) about a file, a piece at a time. Waits for the
 * answer, so it runs on a thread that may wait.
 */
@ApplicationScoped
class VirusScanner {
    private static final Logger LOG = Logger.getLogger(VirusScanner.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 65_536;
    private static final int LONGEST_ANSWER = 4_096;

    private final AttachmentConfig.Scanner config;

    VirusScanner(AttachmentConfig config) {
        this.config = config.scanner();
    }

    ScanState scan(InputStream content) {
        return config.host().map(host -> ask(host, content)).orElse(ScanState.NOT_SCANNED);
    }

    private ScanState ask(String host, InputStream content) {
        try (var socket = new Socket()) {
            var timeout = Math.toIntExact(config.timeout().toMillis());
            socket.connect(new InetSocketAddress(host, config.port()), timeout);
            socket.setSoTimeout(timeout);
            send(content, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE)));
            return verdict(answer(socket.getInputStream()));
        } catch (IOException e) {
            LOG.warnf("The virus scanner at %s:%d does not answer: %s", host, config.port(), e.getMessage());
            return ScanState.PENDING;
        }
    }

    /** Each piece after its length; a length of 0 is the end. */
    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.write(COMMAND);
        for (var piece = piece(content); piece.length > 0; piece = piece(content)) {
            out.writeInt(piece.length);
            out.write(piece);
        }
        out.writeInt(0);
        out.flush();
    }

    /** A store that is away is no scanner that is away. */
    private static byte[] piece(InputStream content) {
        try {
            return content.readNBytes(PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(InputStream in) throws IOException {
        return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static ScanState verdict(String answer) throws IOException {
        if (answer.endsWith(" OK")) {
            return ScanState.CLEAN;
        }
        if (answer.endsWith(" FOUND")) {
            return ScanState.INFECTED;
        }
        throw new IOException("it says \"" + answer + "\"");
    }
}

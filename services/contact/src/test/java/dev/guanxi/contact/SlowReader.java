package dev.guanxi.contact;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.guanxi.platform.testkit.Tokens;
import dev.guanxi.platform.testkit.Tokens.Person;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * Reads an answer of unknown length (chunked, RFC 9112) over a line that takes little at once, and may pause in the
 * middle. An answer that ends before its last chunk is broken.
 */
public final class SlowReader implements AutoCloseable {
    private static final int LINE = 65_536;

    private final Socket line = new Socket();
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final InputStream in;

    public SlowReader(URI server, Person person, String path) throws IOException {
        line.setReceiveBufferSize(LINE);
        line.setSoTimeout(60_000);
        line.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        in = new BufferedInputStream(line.getInputStream());
        line.getOutputStream()
                .write(String.join(
                                "\r\n",
                                "GET " + path + " HTTP/1.1",
                                "Host: localhost",
                                "Authorization: Bearer " + Tokens.of(person),
                                "",
                                "")
                        .getBytes(US_ASCII));
        if (!line().startsWith("HTTP/1.1 200 ")) {
            throw new IOException("refused");
        }
        while (!line().isEmpty()) {
            // nothing in the head matters here
        }
    }

    /** Takes at least so many bytes, then nothing until it is asked again. */
    public void take(int bytes) throws IOException {
        while (taken.size() < bytes) {
            if (!chunk()) {
                throw new EOFException("the answer is shorter");
            }
        }
    }

    /** All from the beginning to the end. */
    public byte[] whole() throws IOException {
        while (true) {
            if (!chunk()) {
                return taken.toByteArray();
            }
        }
    }

    private boolean chunk() throws IOException {
        var length = Integer.parseInt(line(), 16);
        var content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("broken off within a chunk");
        }
        taken.write(content);
        line();
        return length > 0;
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (var character = in.read(); character != '\n'; character = in.read()) {
            if (character < 0) {
                throw new EOFException("broken off");
            }
            text.append((char) character);
        }
        return text.toString().strip();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}

package dev.guanxi.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Counts a body that does not announce its length, and reads no further than {@link BodyLimit} allows. */
@Provider
public class BodyCount implements ReaderInterceptor {
    private final BodyLimit limit;
    private final CurrentVertxRequest request;

    BodyCount(BodyLimit limit, CurrentVertxRequest request) {
        this.limit = limit;
        this.request = request;
    }

    /** For whoever reads beside the usual way, Quarkus parses a method's annotations anew with each request. */
    @ServerRequestFilter
    public void letPassWhatIsAnnounced(ResteasyReactiveContainerRequestContext announced) {
        if (announced.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH)) {
            ((ResteasyReactiveRequestContext) announced.getServerRequestContext()).setReaderInterceptors(null);
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        var type = body.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        var current = request.getCurrent();
        body.setInputStream(new Counted(body.getInputStream(), limit.of(type), () -> limit.closeSoon(current)));
        return body.proceed();
    }

    /** More came than is taken. */
    static final class TooLarge extends IOException {}

    private static final class Counted extends FilterInputStream {
        private static final int PIECE = 8192;

        private final Runnable exceeded;
        private long left;

        Counted(InputStream body, long limit, Runnable exceeded) {
            super(body);
            this.left = limit;
            this.exceeded = exceeded;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var read = super.read(target, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws TooLarge {
            left -= read;
            if (left < 0) {
                exceeded.run();
                throw new TooLarge();
            }
        }

        /** Reads what is left, as far as it may be; the body's own stream would read on until a client stops sending. */
        @Override
        public void close() throws IOException {
            var rest = new byte[PIECE];
            var read = 0;
            while (left >= 0 && read >= 0) {
                read = read(rest);
            }
        }
    }
}

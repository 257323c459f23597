package dev.guanxi.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortRefusalTest {

    @Test
    void aTakenPortIsRefusedWithTheNameOfWhoHasItAndAWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Launch.refuseTakenPort(port))
                    .hasMessageContaining("Port %d is taken", port)
                    .hasMessageContaining("process %d", ProcessHandle.current().pid())
                    .hasMessageContaining("--port %d", port + 1);
        }
    }

    @Test
    void aFreePortIsAccepted() throws IOException {
        int port;
        try (ServerSocket shortly = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = shortly.getLocalPort();
        }

        assertThatCode(() -> Launch.refuseTakenPort(port)).doesNotThrowAnyException();
    }
}

package dev.guanxi.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private static Guard guard(String... settings) {
        var config = new SmallRyeConfigBuilder().withMapping(WebhookConfig.class);
        for (int i = 0; i < settings.length; i += 2) {
            config.withDefaultValue(settings[i], settings[i + 1]);
        }
        return new Guard(config.build().getConfigMapping(WebhookConfig.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.255.0.1",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void anAddressOfTheOwnNetworkIsInside(String address) {
        assertThat(Addresses.isOutside(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2400:3200::1",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void anAddressOfTheInternetIsOutside(String address) {
        assertThat(Addresses.isOutside(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[fe80::1%25eth0]/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://127.1/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://kubernetes.default.svc/"
            })
    void whatIsNotOutsideIsRefusedBeforeAnybodyIsAsked(String url) {
        assertThatThrownBy(() -> guard().check(url)).isInstanceOf(Invalid.class);
    }

    @Test
    void aNameThatLeadsInsideIsForbiddenWhenItIsResolved() {
        var inside = URI.create("https://localhost/");

        assertThatThrownBy(() -> guard().resolve(inside)).isInstanceOf(Guard.Forbidden.class);
    }

    @Test
    void anOperatorCanAllowAHost() throws UnknownHostException {
        var guard = guard("guanxi.webhooks.allowed-hosts", "localhost");

        assertThat(guard.resolve(guard.check("https://localhost/")).isLoopbackAddress())
                .isTrue();
    }
}

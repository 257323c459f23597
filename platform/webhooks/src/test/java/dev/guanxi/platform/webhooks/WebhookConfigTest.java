package dev.guanxi.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebhookConfigTest {
    private final WebhookConfig config =
            new SmallRyeConfigBuilder().withMapping(WebhookConfig.class).build().getConfigMapping(WebhookConfig.class);

    @Test
    void whatDoesNotComeThroughIsTriedForDaysUnlessAnOperatorSaysOtherwise() {
        var tried = config.retries().stream().reduce(Duration.ZERO, Duration::plus);

        assertThat(tried).isGreaterThan(Duration.ofHours(48));
        assertThat(config.retries()).isSorted();
        assertThat(config.patience()).isGreaterThanOrEqualTo(tried);
        assertThat(config.retention()).isGreaterThan(config.patience());
    }
}

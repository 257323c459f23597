package dev.guanxi.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** The buckets of the clients that were here lately. */
@ApplicationScoped
class BucketStore {
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Bucket get(String client, Supplier<Bucket> fresh) {
        return buckets.get(client, _ -> fresh.get());
    }
}

package dev.guanxi.contact.attachment;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Makes the client of the object store: a small one, that gives up soon enough for somebody who waits. */
final class BucketClient {
    private static final int THREADS = 2;
    private static final int LINES = 50;
    private static final int ATTEMPTS = 2;

    private BucketClient() {}

    static S3AsyncClient of(AttachmentConfig.S3 config) {
        var builder = S3AsyncClient.builder()
                .region(Region.of(config.region()))
                .forcePathStyle(config.pathStyle())
                .credentialsProvider(credentials(config))
                // the checksums that Amazon's own store takes beside the content are refused by others
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                // chunks stay allowed, though none are made: else a part is kept in memory, to be signed over http
                .httpClientBuilder(lines(config))
                // whoever asks takes the answer back to the event loop anyway
                .asyncConfiguration(answers ->
                        answers.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
                .overrideConfiguration(calls -> calls.retryStrategy(retries -> retries.maxAttempts(ATTEMPTS)));
        config.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static NettyNioAsyncHttpClient.Builder lines(AttachmentConfig.S3 config) {
        Duration timeout = config.timeout();
        return NettyNioAsyncHttpClient.builder()
                .eventLoopGroupBuilder(SdkEventLoopGroup.builder().numberOfThreads(THREADS))
                .maxConcurrency(LINES)
                .connectionTimeout(config.connectTimeout())
                .connectionAcquisitionTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout);
    }

    private static AwsCredentialsProvider credentials(AttachmentConfig.S3 config) {
        return config.accessKeyId()
                .flatMap(id -> config.secretAccessKey().map(secret -> AwsBasicCredentials.create(id, secret)))
                .<AwsCredentialsProvider>map(StaticCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}

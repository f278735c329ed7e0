package org.loket.channel.hook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Makes calls: follows no redirect, keeps no cookie, and does not wait for long. */
@ApplicationScoped
class HookHttp {

    /** Longer than this no call takes, however slowly the other side speaks. */
    static final int MOST_SECONDS = 15;

    private static final int SECONDS_TO_CONNECT = 5;
    private static final int SECONDS_OF_SILENCE = 10;
    private static final int MOST_READ = 4_096;

    @Inject Destinations destinations;

    private CloseableHttpClient client;
    private ScheduledExecutorService watch;

    @PostConstruct
    void open() {
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(destinations)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(Timeout.ofSeconds(SECONDS_TO_CONNECT))
                                        .setSocketTimeout(Timeout.ofSeconds(SECONDS_OF_SILENCE))
                                        .setTimeToLive(TimeValue.ofSeconds(30))
                                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                        .build())
                        .setMaxConnPerRoute(2)
                        .setMaxConnTotal(20)
                        .build();
        client =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(Timeout.ofSeconds(SECONDS_OF_SILENCE))
                                        .build())
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAutomaticRetries()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .setUserAgent("Loket")
                        .build();
        watch = Executors.newSingleThreadScheduledExecutor(HookHttp::watcher);
    }

    private static Thread watcher(Runnable work) {
        Thread thread = new Thread(work, "webhook deadlines");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void close() {
        watch.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            throw new IllegalStateException("connections of webhooks cannot be closed", e);
        }
    }

    /** Makes the call. It never throws: what went wrong is the answer. */
    Answer send(Sending call) {
        long start = System.nanoTime();
        try {
            HttpPost post = new HttpPost(call.address());
            call.headers().forEach(post::setHeader);
            post.setEntity(new StringEntity(call.body(), ContentType.APPLICATION_JSON));
            Future<?> deadline = watch.schedule(post::cancel, MOST_SECONDS, TimeUnit.SECONDS);
            try {
                return client.execute(
                        post,
                        got -> Answer.of(got.getCode(), beginning(post, got), millisSince(start)));
            } finally {
                deadline.cancel(false);
            }
        } catch (IOException | RuntimeException e) {
            return Answer.none(e, millisSince(start));
        }
    }

    /** Of an answer that goes on, the rest is not waited for: the connection ends. */
    private static String beginning(HttpPost post, ClassicHttpResponse got) throws IOException {
        if (got.getEntity() == null) return null;
        try (InputStream in = got.getEntity().getContent()) {
            byte[] read = in.readNBytes(MOST_READ);
            if (read.length == MOST_READ) post.cancel();
            return new String(read, StandardCharsets.UTF_8);
        }
    }

    private static int millisSince(long start) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}

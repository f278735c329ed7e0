package org.loket.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Asks for pages as somebody who is signed in, one after the other, and measures. */
final class Pages {

    private final String house;
    private final String cookies;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Pages(String house, String cookies) {
        this.house = house;
        this.cookies = cookies;
    }

    String get(String page) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(house + page))
                        .timeout(Duration.ofSeconds(60))
                        .header("Cookie", cookies)
                        .header("Accept", "text/html")
                        .GET()
                        .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(page + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** In microseconds. */
    Histogram measure(Source pages, int times) throws IOException, InterruptedException {
        Histogram histogram = new Histogram(3);
        for (int i = 0; i < times; i++) {
            String page = pages.page(i);
            long start = System.nanoTime();
            get(page);
            histogram.recordValue((System.nanoTime() - start) / 1_000);
        }
        return histogram;
    }

    /** Which page to ask for the n-th time. */
    interface Source {
        String page(int n);
    }
}

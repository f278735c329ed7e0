package org.loket.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.loket.house.House;
import org.loket.house.Rows;
import org.loket.stack.Stack;

/**
 * Two nodes before one database and one mailbox: one reads, both file, and when the one that reads
 * is killed the other goes on: {@code mvn -Pcrash verify -Dit.test=NodesCrash}.
 */
class NodesCrash {

    private static final int MAILS = 500;
    private static final String READER = "select reader from mailbox_state";

    @Test
    void every_mail_is_one_request_whichever_node_dies() throws Exception {
        try (Stack one = House.stack("nodes").start();
                Stack two = one.node("nodes-second", 300).startServer()) {
            Rows rows = new Rows(one);
            Letters letters = new Letters(one);
            String first = rows.text(READER);

            letters.put("Both are there", MAILS);
            MailCrash.areThereOnce(rows, "Both are there");
            assertThat(rows.text(READER)).as("who reads").isEqualTo(first);

            letters.put("The first dies", MAILS);
            MailCrash.awaitFiled(rows, "The first dies", MAILS / 4);
            one.killServer();
            letters.put("One is left", MAILS);
            MailCrash.areThereOnce(rows, "The first dies");
            MailCrash.areThereOnce(rows, "One is left");
            String second = rows.text(READER);
            assertThat(second).as("who reads").isNotEqualTo(first);

            one.startServer();
            letters.put("The second dies", MAILS);
            MailCrash.awaitFiled(rows, "The second dies", MAILS / 4);
            two.killServer();
            MailCrash.areThereOnce(rows, "The second dies");
            System.err.println(ready(one));
        }
    }

    private static String ready(Stack node) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + node.ports().management() + "/health/ready");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}

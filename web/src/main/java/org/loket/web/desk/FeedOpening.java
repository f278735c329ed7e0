package org.loket.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.function.Consumer;
import org.loket.request.TaskChanged;
import org.loket.request.TaskFeed;

/** Has the open pages told of changes for as long as the pages are served. */
@WebListener
public class FeedOpening implements ServletContextListener {

    @Inject TaskFeed feed;
    @Inject FeedRoom room;

    private Consumer<TaskChanged> ear;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ear = room::tell;
        feed.listen(ear);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        feed.leave(ear);
    }
}

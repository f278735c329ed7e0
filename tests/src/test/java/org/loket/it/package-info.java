/** What is tested in the server, in the real EAR: desks, processes, clocks, trail and mails. */
package org.loket.it;

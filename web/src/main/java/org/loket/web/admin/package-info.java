/** The back office: the trail for auditors, the outbox for administrators. */
package org.loket.web.admin;

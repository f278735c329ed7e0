/** The back office: the trail for auditors, mail in both directions for administrators. */
package org.loket.web.admin;

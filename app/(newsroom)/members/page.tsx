import type { Metadata } from "next";
import { Page, Section } from "@/components/ui/page";
import table from "@/components/ui/table.module.css";
import { Time } from "@/components/ui/time";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/actor";
import { roleWords } from "@/lib/domain/role-words";
import { getMembers, type MembersView } from "@/lib/queries/list-members";
import { InvitationRow } from "./invitation-row";
import { InviteForm } from "./invite-form";
import { LeaveOrRemove } from "./leave-or-remove";
import styles from "./members.module.css";
import { RoleForm } from "./role-form";
import { SettingsForm } from "./settings-form";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const actor = await requireActor();
  const { members, invitations, settings } = await getMembers(actor);
  return (
    <Page title="Members" lead={`Who works in ${settings.name}, and as what.`} wide>
      <MembersTable actor={actor} members={members} manages={invitations !== null} newsroom={settings.name} />
      {invitations && (
        <>
          <Section title="Invite someone">
            <InviteForm />
            {invitations.length > 0 && (
              <ul className={styles.invitations} aria-label="Open invitations">
                {invitations.map(({ id, email, role, expiresAt, invitedBy }) => (
                  <InvitationRow key={id} id={id} email={email} role={role} invitedBy={invitedBy}>
                    until <Time at={expiresAt.toISOString()} />
                  </InvitationRow>
                ))}
              </ul>
            )}
          </Section>
          <div id="newsroom">
            <Section title="The newsroom">
              <SettingsForm name={settings.name} {...settings.policy} visits={settings.visits} />
            </Section>
          </div>
        </>
      )}
    </Page>
  );
}

type TableProps = { actor: Actor; members: MembersView["members"]; manages: boolean; newsroom: string };

function MembersTable({ actor, members, manages, newsroom }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard.
    <section className={table.scroll} tabIndex={0} aria-label="Members">
      <table className={`${table.table} ${styles.members}`}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Since</th>
            <th scope="col">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ userId, name, email, role, joinedAt }) => (
            <tr key={userId}>
              <td>
                <span className={styles.name}>
                  {name || email}
                  {userId === actor.userId && " (you)"}
                </span>
                {email && <span className={styles.email}>{email}</span>}
              </td>
              <td>
                {manages ? (
                  <RoleForm userId={userId} name={name} role={role} />
                ) : (
                  <span title={roleWords[role]}>{role}</span>
                )}
              </td>
              <td className={styles.since}>
                <Time at={joinedAt.toISOString()} />
              </td>
              <td className={styles.deeds}>
                {(manages || userId === actor.userId) && (
                  <LeaveOrRemove userId={userId} name={name} self={userId === actor.userId} newsroom={newsroom} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** What a query answers, or the page for what does not exist where it refuses with not-found. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
